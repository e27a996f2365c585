import type { Intent, IntentOf, WantedAmount } from '../model/Reading.ts'

const wishes: Readonly<Record<IntentOf<'earn'>['objective'], string>> = {
  yield: 'the place with the highest yield',
  safety: 'the safest place',
  balanced: 'the safest place with the highest yield',
}

/**
 * An act in words that the parser knows, all that was asked of it included. Null for acts that have no such words.
 * Nothing is believed of it: whoever offers the sentence has it read first.
 */
export function restate(act: Intent): string | null {
  switch (act.kind) {
    case 'swap': {
      const how = `${act.maxSlippagePercent === undefined ? '' : ` with at most ${act.maxSlippagePercent} % slippage`}${on(act)}`
      return act.exact === 'sell'
        ? `swap ${much(act.amount, act.sell)} for ${act.buy}${how}`
        : `buy ${much(act.amount, act.buy)} with ${act.sell}${how}`
    }
    case 'send':
      return `send ${much(act.amount, act.asset)} to ${act.to}${on(act)}`
    case 'earn':
      return `put ${much(act.amount, act.asset)} into ${[wishes[act.objective], ...conditions(act)].join(', ')}`
    case 'supply':
      return `supply ${much(act.amount, act.asset)} to ${act.protocol}${on(act)}`
    case 'withdraw':
      return `withdraw ${much(act.amount, act.asset)}${at('from', act.protocol)}${on(act)}`
    case 'borrow':
      return `borrow ${much(act.amount, act.asset)}${at('from', act.protocol)}${at('against', act.collateral)}${on(act)}`
    case 'repay':
      return `repay ${much(act.amount, act.asset)}${at('to', act.protocol)}${on(act)}`
    case 'stake':
      return `stake ${much(act.amount, act.asset)}${at('with', act.protocol)}`
    case 'unstake':
      return `unstake ${much(act.amount, act.asset)}${at('from', act.protocol)}`
    case 'rebalance': {
      const within = act.tolerancePercent === undefined ? '' : ` within ${act.tolerancePercent} %`
      const shares = act.targets.map(({ asset, percent }) => `${percent} % ${asset}`)
      const without = act.leaveOut === undefined ? '' : ` without touching ${act.leaveOut.join(' and ')}`
      return `rebalance to ${shares.join(' and ')}${within}${on(act)}${without}`
    }
    case 'bridge':
      return `bridge ${much(act.amount, act.asset)}${at('from', act.from)} to ${act.to}`
    case 'revoke':
      return `revoke ${act.asset}${at('from', act.spender)}`
    case 'claim':
      return act.protocol === 'all' ? null : `claim from ${act.protocol}`
    default:
      return null
  }
}

function much(amount: WantedAmount, asset: string): string {
  if (amount === 'previous') return 'it'
  if (amount === 'all') return `all my ${asset}`
  if ('percent' in amount) return `${amount.percent} % of my ${asset}`
  if ('allBut' in amount) return `all but ${amount.allBut.value} ${asset}`
  return amount.unit === 'usd' ? `$${amount.value} of ${asset}` : `${amount.value} ${asset}`
}

function conditions({ into, risk, horizonDays, protocols, exclude, chain }: IntentOf<'earn'>): readonly string[] {
  return [
    ...(into === undefined ? [] : [`as ${into}`]),
    ...(risk === undefined ? [] : [`at ${risk} risk`]),
    ...(horizonDays === undefined ? [] : [`for ${horizonDays} days`]),
    ...(protocols === undefined ? [] : [`I only trust ${protocols.join(' or ')}`]),
    ...(exclude === undefined ? [] : [`never in ${exclude.join(' or ')}`]),
    ...(chain === undefined ? [] : [`on ${chain}`]),
  ]
}

const at = (word: string, place: string | undefined): string => (place === undefined ? '' : ` ${word} ${place}`)
const on = ({ chain }: { readonly chain?: string | undefined }): string => at('on', chain)
