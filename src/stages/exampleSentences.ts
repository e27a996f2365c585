import { dollars } from '../intent/lexicon/dollars.ts'
import { tag } from '../intent/lexicon/tag.ts'
import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { roundPart } from './questionChoices.ts'

const most = 3

/**
 * Up to three sentences that can be said next and work on what is held, of the coin that the last message names where it is one of
 * those: for where nothing that was said is near to anything known. Each was read before it is offered, by itself and in
 * this conversation. `holdings` is null where the chain could not be asked.
 */
export function exampleSentences(holdings: readonly HoldingView[] | null, request: ReadRequest): readonly string[] {
  const words = tag(request.turns.at(-1) ?? '', [])
  const assets = words.flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? [lexeme.asset.toUpperCase()] : []))
  return candidates(holdings ?? [], assets)
    .filter((sentence) => isRead(sentence, request))
    .slice(0, most)
}

/** By itself and in the conversation the same, and something that can be done or told. */
function isRead(sentence: string, request: ReadRequest): boolean {
  const alone = read({ turns: [sentence], contacts: request.contacts ?? {} }).intents
  const before = request.turns.slice(0, -1)
  const done = Math.min(request.done ?? 0, before.length)
  // Said, it takes the place of what was not understood.
  const next = read({ ...request, turns: [...before, sentence], done }).intents
  return alone.length > 0 && isSame(alone, next)
}

function candidates(holdings: readonly HoldingView[], assets: readonly string[]): readonly string[] {
  const inWallet = holdings.filter(({ place, usd }) => place === 'wallet' && usd !== null)
  const named = mostValuable(inWallet.filter(({ token }) => assets.includes(token.toUpperCase())))
  const isDollars = ({ token }: HoldingView): boolean => dollars.has(token.toUpperCase())
  const coin = named !== undefined && isDollars(named) ? named : mostValuable(inWallet.filter(isDollars))
  const other =
    named !== undefined && !isDollars(named) ? named : mostValuable(inWallet.filter((one) => !isDollars(one)))
  const earns = sumOf(named ?? coin)
  const sells = sumOf(other)
  const [lent] = holdings.filter(({ kind, place }) => kind === 'lent' && place.startsWith('Aave'))
  return [
    ...(earns === null ? [] : [`Put ${earns} into the safest place with the highest yield`]),
    ...(sells === null ? [] : [`Swap ${sells} for ${coin?.token ?? 'USDC'}`]),
    ...(lent === undefined ? [] : [`Withdraw all my ${lent.token} from Aave`]),
    'Show my portfolio',
    'Where are the best places to earn?',
    'What did I pay in fees so far?',
  ]
}

const cents = ({ usd }: HoldingView): bigint => BigInt((usd ?? '0').replace('.', ''))

const mostValuable = (holdings: readonly HoldingView[]): HoldingView | undefined =>
  holdings.reduce<HoldingView | undefined>(
    (best, one) => (best === undefined || cents(one) > cents(best) ? one : best),
    undefined,
  )

/** "1000 USDC": a round part of what is held. Null where there is next to nothing. */
function sumOf(holding: HoldingView | undefined): string | null {
  const part = holding === undefined ? null : roundPart(holding.amount)
  return holding === undefined || part === null ? null : `${part} ${holding.token}`
}
