import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { roundPart } from './questionChoices.ts'

const most = 3

/**
 * Up to three sentences that can be said next and work on what is held: each was read before it is offered, by itself and
 * in this conversation. `holdings` is null where the chain could not be asked.
 */
export function exampleSentences(holdings: readonly HoldingView[] | null, request: ReadRequest): readonly string[] {
  return candidates(holdings ?? [])
    .filter((sentence) => {
      const alone = read({ turns: [sentence] }).intents
      const next = read({ ...request, turns: [...request.turns, sentence] }).intents
      return alone.length > 0 && isSame(alone, next)
    })
    .slice(0, most)
}

const cents = ({ usd }: HoldingView): bigint => BigInt((usd ?? '0').replace('.', ''))

const mostValuable = (holdings: readonly HoldingView[]): HoldingView | undefined =>
  holdings.reduce<HoldingView | undefined>(
    (best, one) => (best === undefined || cents(one) > cents(best) ? one : best),
    undefined,
  )

function candidates(holdings: readonly HoldingView[]): readonly string[] {
  const inWallet = holdings.filter(({ place, usd }) => place === 'wallet' && usd !== null)
  const dollars = mostValuable(inWallet.filter(({ token }) => coins.has(token)))
  const other = mostValuable(inWallet.filter(({ token }) => !coins.has(token)))
  const lent = holdings.find(({ kind, place }) => kind === 'lent' && place.startsWith('Aave'))
  const part = (holding: HoldingView | undefined): string | null =>
    holding === undefined ? null : roundPart(holding.amount)
  return [
    ...(part(dollars) === null
      ? []
      : [`Put ${part(dollars)} ${dollars?.token} into the safest place with the highest yield`]),
    ...(part(other) === null ? [] : [`Swap ${part(other)} ${other?.token} for ${dollars?.token ?? 'USDC'}`]),
    ...(lent === undefined ? [] : [`Withdraw all my ${lent.token} from Aave`]),
    'Show my portfolio',
    'Where are the best places to earn?',
    'What did I pay in fees so far?',
  ]
}

const coins: ReadonlySet<string> = new Set(['USDC', 'USDT', 'DAI', 'USDS'])
