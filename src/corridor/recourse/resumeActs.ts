import { isInBook } from '../../decoding/shareVaults.ts'
import { chainIdOf } from '../../model/chainIdOf.ts'
import { parseDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import { chainName, type Intent, type IntentOf, type WantedAmount } from '../../model/Reading.ts'
import type { Token } from '../../model/Token.ts'
import { assetWord, tokenAmount, tokenAt } from './actWords.ts'
import { broughtBy, type Deed } from './Deed.ts'

/** Doing these again does what is left of them, and nothing twice. */
const whole: ReadonlySet<Intent['kind']> = new Set(['revoke', 'rebalance', 'claim'])

/**
 * What is left to do of a plan, as acts: each step that was not done, with what the steps before it brought. Where none was
 * done that moves anything, it is what was asked for. Null where a step cannot be said.
 *
 * @param intents what was asked for; empty where nobody knows any more
 */
export function resumeActs(
  deeds: readonly Deed[],
  intents: readonly Intent[],
  network: Network,
): readonly Intent[] | null {
  const acting = deeds.filter(({ call }) => moves(call.kind))
  if (intents.length > 0 && (acting.every(({ done }) => !done) || intents.every(({ kind }) => whole.has(kind))))
    return intents
  const earn = intents.find((intent) => intent.kind === 'earn')
  const acts: Intent[] = []
  let lastIndex: number | null = null
  for (const deed of acting) {
    if (deed.done) continue
    const act = actOf(deed, amountOf(deed, deeds, lastIndex), { network, intents, earn })
    if (act === null) return null
    const joined = join(acts.at(-1), act, network)
    if (joined === null) acts.push(act)
    else acts.splice(-1, 1, joined)
    lastIndex = deed.index
  }
  return acts
}

/** Whether it is a step for its own sake: rights to take and what counts as collateral only prepare others. */
export function moves(kind: Deed['call']['kind']): boolean {
  return kind !== 'approve' && kind !== 'collateral'
}

/** Units where they are known by now; `previous` where the act right before brings them. */
function amountOf({ slot }: Deed, deeds: readonly Deed[], lastIndex: number | null): bigint | 'previous' | null {
  if (slot === null) return null
  const source = deeds[slot.from]
  if (source?.done === true) {
    const brought = broughtBy(source, slot.token)
    return brought > 0n ? brought : slot.min
  }
  return slot.from === lastIndex ? 'previous' : slot.min
}

type Context = {
  readonly network: Network
  readonly intents: readonly Intent[]
  readonly earn: IntentOf<'earn'> | undefined
}

function actOf({ call }: Deed, measured: bigint | 'previous' | null, context: Context): Intent | null {
  const { network, intents, earn } = context
  const say = (token: Token, units: bigint): WantedAmount =>
    measured === 'previous' ? 'previous' : tokenAmount(token, measured ?? units)
  const asset = (token: Token): string => assetWord(token, network)
  switch (call.kind) {
    case 'swap': {
      const { exact, sells, buys, sellUnits, buyUnits } = call
      const said = intents.find((intent) => intent.kind === 'swap' && intent.maxSlippagePercent !== undefined)
      const slippage = said?.kind === 'swap' ? { maxSlippagePercent: said.maxSlippagePercent } : {}
      const amount = exact === 'sell' ? say(sells, sellUnits) : tokenAmount(buys, buyUnits)
      return { kind: 'swap', sell: asset(sells), buy: asset(buys), amount, exact, ...slippage }
    }
    case 'wrap':
    case 'unwrap': {
      const [from, to] = call.kind === 'wrap' ? [network.native, network.wrapped] : [network.wrapped, network.native]
      return { kind: 'swap', sell: asset(from), buy: asset(to), amount: say(from, call.units), exact: 'sell' }
    }
    case 'supply':
    case 'deposit': {
      const token = tokenAt(network, call.kind === 'supply' ? call.reserve.asset : call.vault.asset)
      if (token === null) return null
      const what = { asset: asset(token), amount: say(token, call.units) }
      if (earn !== undefined) return earnOf(earn, what)
      if (call.kind === 'supply') return { kind: 'supply', ...what, protocol: 'aave' }
      return isInBook(network, call.vault.share.address) ? { kind: 'supply', ...what, protocol: 'morpho' } : null
    }
    case 'withdraw':
    case 'repay': {
      const token = tokenAt(network, call.reserve.asset)
      if (token === null) return null
      const amount = call.units === null ? 'all' : say(token, call.units)
      return { kind: call.kind, asset: asset(token), amount, protocol: 'aave' }
    }
    case 'borrow': {
      const token = tokenAt(network, call.reserve.asset)
      return token === null
        ? null
        : { kind: 'borrow', asset: asset(token), amount: tokenAmount(token, call.units), protocol: 'aave' }
    }
    case 'redeem':
    case 'take-out': {
      const said = intents.find((intent) => intent.kind === 'withdraw')
      const token = tokenAt(network, call.vault.asset)
      if (token === null) return null
      const place = isInBook(network, call.vault.share.address) ? ({ protocol: 'morpho' } as const) : {}
      if (call.kind === 'take-out')
        return { kind: 'withdraw', asset: asset(token), amount: tokenAmount(token, call.units), ...place }
      return said?.kind === 'withdraw' && said.asset.toUpperCase() === asset(token) ? said : null
    }
    case 'stake':
      return { kind: 'stake', asset: asset(network.native), amount: tokenAmount(network.native, call.units) }
    case 'request-exit': {
      const { token } = call.staking
      return { kind: 'unstake', asset: asset(token), amount: say(token, call.units) }
    }
    case 'claim':
      return { kind: 'claim', protocol: 'lido' }
    case 'bridge': {
      const to = chainName.options.find((name) => chainIdOf[name] === call.destination.chainId)
      const amount = say(call.token, call.units)
      return to === undefined ? null : { kind: 'bridge', asset: asset(call.token), amount, to }
    }
    case 'transfer':
      return { kind: 'send', asset: asset(call.token), amount: say(call.token, call.units), to: call.to }
    case 'native-send':
      return {
        ...{ kind: 'send', asset: asset(network.native), amount: tokenAmount(network.native, call.units) },
        to: call.to,
      }
    case 'approve':
    case 'collateral':
    case 'take-back':
    case 'unknown':
      return null
    default:
      return call satisfies never
  }
}

/** The same wish for what is there now: what it was to be held in was bought before, or is bought in an act of its own. */
function earnOf({ into: _into, ...wish }: IntentOf<'earn'>, what: Pick<IntentOf<'earn'>, 'asset' | 'amount'>): Intent {
  return { ...wish, ...what }
}

/** Two parts of one deposit that are both left are one deposit. Null where they are not that. */
function join(last: Intent | undefined, next: Intent, network: Network): Intent | null {
  if (last?.kind !== 'earn' || next.kind !== 'earn' || last.asset !== next.asset) return null
  const token = network.tokens.find((each) => assetWord(each, network) === next.asset)
  if (token === undefined) return null
  const [one, other] = [unitsOf(last.amount, token), unitsOf(next.amount, token)]
  return one === null || other === null ? null : { ...next, amount: tokenAmount(token, one + other) }
}

function unitsOf(amount: WantedAmount, { decimals }: Token): bigint | null {
  if (typeof amount !== 'object' || !('value' in amount) || amount.unit !== 'token') return null
  const parsed = parseDecimal(amount.value, decimals)
  return parsed.status === 'ok' ? parsed.units : null
}
