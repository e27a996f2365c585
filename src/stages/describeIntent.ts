import { missingCase } from '../errors/missingCase.ts'
import type { Intent, Reading, WantedAmount } from '../model/Reading.ts'

/** The reading in one sentence, so that a person can see at once whether they were understood. */
export function describeReading(reading: Reading): string {
  if (reading.refuse !== null) return 'This is not something Sayso does.'
  if (reading.ask !== null)
    return `${reading.ask.length === 1 ? 'One thing is' : 'Some things are'} missing: ${reading.ask.join(', ')}.`
  return `${reading.intents.map(describeIntent).join(', then ')}.`
}

function describeIntent(intent: Intent): string {
  switch (intent.kind) {
    case 'swap':
      return intent.exact === 'sell'
        ? `Swap ${describeWanted(intent.amount, intent.sell)} for ${intent.buy}${slippage(intent.maxSlippagePercent)}`
        : `Buy ${describeWanted(intent.amount, intent.buy)} with ${intent.sell}${slippage(intent.maxSlippagePercent)}`
    case 'send':
      return `Send ${describeWanted(intent.amount, intent.asset)} to ${intent.to}`
    case 'earn': {
      const wish = { yield: 'the highest yield', safety: 'the most safety', balanced: 'safety first, then yield' }
      const into = intent.into === undefined ? '' : ` as ${intent.into === 'stablecoin' ? 'a stablecoin' : intent.into}`
      return `Put ${describeWanted(intent.amount, intent.asset)}${into} where it earns, by ${wish[intent.objective]}`
    }
    case 'supply':
      return `Supply ${describeWanted(intent.amount, intent.asset)} to ${intent.protocol}`
    case 'withdraw':
      return `Withdraw ${describeWanted(intent.amount, intent.asset)}${intent.protocol === undefined ? '' : ` from ${intent.protocol}`}`
    case 'borrow':
    case 'repay':
    case 'stake':
    case 'unstake':
      return `${capital(intent.kind)} ${describeWanted(intent.amount, intent.asset)}`
    case 'rebalance':
      return `Rebalance to ${intent.targets.map((target) => `${target.percent} % ${target.asset}`).join(', ')}`
    case 'bridge':
      return `Bring ${describeWanted(intent.amount, intent.asset)} to ${intent.to}`
    case 'revoke':
      return `Take back what ${intent.spender} may take of your ${intent.asset}`
    case 'claim':
      return `Claim rewards from ${intent.protocol}`
    case 'order':
      return intent.then === 'notify'
        ? 'Tell you when something happens'
        : `When something happens: ${intent.then.map(describeIntent).join(', then ')}`
    case 'limit':
      return intent.usd === 'none'
        ? `Lift the limit per ${intent.per}`
        : `Never more than $${intent.usd} per ${intent.per}`
    case 'cancel':
      return `Cancel the ${intent.what}`
    case 'show':
      return `Show ${intent.topic}${intent.asset === undefined ? '' : ` of ${intent.asset}`}`
    default:
      return missingCase(intent)
  }
}

function describeWanted(amount: WantedAmount, asset: string): string {
  const name = asset === 'any' ? 'everything' : asset
  if (amount === 'all') return asset === 'any' ? 'everything' : `all ${name}`
  if (amount === 'previous') return `what that brings in ${name}`
  if ('percent' in amount) return `${amount.percent} % of the ${name}`
  if ('allBut' in amount) return `all ${name} but ${amount.allBut.value}`
  return amount.unit === 'usd' ? `$${amount.value} of ${name}` : `${amount.value} ${name}`
}

function slippage(percent: string | undefined): string {
  return percent === undefined ? '' : `, losing at most ${percent} % to the price`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
