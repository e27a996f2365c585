import { capital } from '../../model/capital.ts'
import type { Intent, ReadRequest, WantedAmount } from '../../model/Reading.ts'
import { read } from '../read.ts'

/**
 * A plain sentence for intents, or null where none would do: a sentence counts only if the built-in parser reads just
 * these intents from it, said next in this conversation or said by itself. So what a person is offered is what they get.
 */
export function sentenceOf(intents: readonly Intent[], request: ReadRequest): string | null {
  const parts = intents.map(say)
  if (parts.some((part) => part === null)) return null
  const joined = parts.join(', then ')
  const sentence = capital(joined)
  const earlier = [request.turns, request.turns.slice(0, -1), []]
  const same = earlier.every((turns) => {
    const done = Math.min(request.done ?? 0, turns.length)
    return isSame(read({ ...request, turns: [...turns, sentence], done }).intents, intents)
  })
  return same ? sentence : null
}

/** Whether two lists of intents say the same, whatever the order of their keys. */
export function isSame(one: readonly Intent[], other: readonly Intent[]): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function say(intent: Intent): string | null {
  switch (intent.kind) {
    case 'swap': {
      const slippage = intent.maxSlippagePercent === undefined ? '' : `, slippage max ${intent.maxSlippagePercent}%`
      const words =
        intent.exact === 'sell'
          ? `swap ${much(intent.amount, intent.sell)} for ${intent.buy}`
          : `buy ${much(intent.amount, intent.buy)} with ${intent.sell}`
      return `${words}${on(intent.chain)}${slippage}`
    }
    case 'send':
      return `send ${much(intent.amount, intent.asset)} to ${intent.to}${on(intent.chain)}`
    case 'earn': {
      const place = { balanced: 'to work', safety: 'into the safest place', yield: 'into the highest yield' }
      return `put ${much(intent.amount, intent.asset)} ${place[intent.objective]}${on(intent.chain)}`
    }
    case 'supply':
      return `supply ${much(intent.amount, intent.asset)} to ${intent.protocol}${on(intent.chain)}`
    case 'withdraw':
    case 'borrow':
      return `${intent.kind} ${much(intent.amount, intent.asset)}${from(intent.protocol)}${on(intent.chain)}`
    case 'repay':
      return `repay ${much(intent.amount, intent.asset)}${on(intent.protocol)}${on(intent.chain)}`
    case 'stake':
      return `stake ${much(intent.amount, intent.asset)}${intent.protocol === undefined ? '' : ` with ${intent.protocol}`}`
    case 'unstake':
      return `unstake ${much(intent.amount, intent.asset)}${from(intent.protocol)}`
    case 'bridge':
      return `bridge ${much(intent.amount, intent.asset)}${from(intent.from)} to ${intent.to}`
    case 'claim':
      return `claim my rewards from ${intent.protocol}`
    case 'cancel':
      return `cancel the ${intent.what}`
    case 'show':
      if (intent.topic === 'risk') return 'what can I lose?'
      if (intent.topic === 'fees') return 'what did I pay in fees?'
      if (intent.topic === 'cheapest')
        return `which network is cheapest${intent.act === undefined ? ' for this' : ` to ${intent.act}`}?`
      return `show my ${intent.asset ?? ''} ${intent.topic}${on(intent.protocol)}${on(intent.chain)}`.replace('  ', ' ')
    default:
      return null
  }
}

function much(amount: WantedAmount, asset: string): string {
  if (amount === 'previous') return 'it'
  if (amount === 'all') return `all my ${asset}`
  if ('percent' in amount) return `${amount.percent}% of my ${asset}`
  if ('allBut' in amount) return `all my ${asset} except ${amount.allBut.value}`
  return amount.unit === 'usd' ? `$${amount.value} of ${asset}` : `${amount.value} ${asset}`
}

const on = (place: string | undefined): string => (place === undefined ? '' : ` on ${place}`)
const from = (place: string | undefined): string => (place === undefined ? '' : ` from ${place}`)
