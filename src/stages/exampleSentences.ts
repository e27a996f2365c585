import { tag } from '../intent/lexicon/tag.ts'
import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import { titled } from '../model/describeLimit.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { roundPart } from './questionChoices.ts'

const most = 3

/**
 * Up to three sentences that can be said next and work on what is held, those first that are about what the last message
 * names: each was read before it is offered, by itself and in this conversation. `holdings` is null where the chain could
 * not be asked.
 */
export function exampleSentences(holdings: readonly HoldingView[] | null, request: ReadRequest): readonly string[] {
  const contacts = request.contacts ?? {}
  const cues = cuesIn(request.turns.at(-1) ?? '', Object.keys(contacts))
  const weighed = candidates(holdings ?? [], cues, Object.keys(contacts)).map(({ sentence, of, usual = false }) => {
    const weight = of.reduce((sum, cue) => sum + (cues.has(cue) ? (cue.startsWith('asset') ? 1 : 2) : 0), 0)
    return { sentence, weight, usual }
  })
  const sorted = weighed.filter(({ weight, usual }) => weight > 0 || usual).toSorted((a, b) => b.weight - a.weight)
  const told: string[] = []
  for (const { sentence } of sorted) {
    if (told.length === most) break
    if (!told.includes(sentence) && isRead(sentence, request)) told.push(sentence)
  }
  return told
}

/** By itself and in the conversation the same, and something that can be done or told. */
function isRead(sentence: string, request: ReadRequest): boolean {
  const alone = read({ turns: [sentence], contacts: request.contacts ?? {} }).intents
  const next = read({ ...request, turns: [...request.turns, sentence] }).intents
  return alone.length > 0 && isSame(alone, next)
}

/** What a message speaks of, as far as single words say: `verb swap`, `asset USDC`, `place aave`, `noun limit`, `worry safe`. */
function cuesIn(message: string, contacts: readonly string[]): ReadonlySet<string> {
  const names = contacts.map((name) => name.toLowerCase())
  const cues = tag(message, names).flatMap(({ lexeme }): readonly string[] => {
    switch (lexeme.tag) {
      case 'verb':
      case 'past':
        return [`verb ${lexeme.verb}`]
      case 'asset':
        // "aave" is the name of a coin too, and mostly that of the place.
        return [lexeme.protocol === undefined ? `asset ${lexeme.asset.toUpperCase()}` : `place ${lexeme.protocol}`]
      case 'protocol':
        return [`place ${lexeme.protocol}`]
      case 'noun':
        return [`noun ${lexeme.noun}`]
      case 'goal':
      case 'risk':
        return [lexeme.tag]
      default:
        return []
    }
  })
  const said = message.toLowerCase()
  const worried = worryWords.flatMap(([cue, words]) => (words.test(said) ? [cue] : []))
  const named = names.flatMap((name) => (said.split(/[^\p{L}\p{N}]+/u).includes(name) ? [`name ${name}`] : []))
  return new Set([...cues, ...worried, ...named])
}

/** What a worried message may hold that is no word of an order. */
const worryWords: readonly (readonly [string, RegExp])[] = [
  ['worry trust', /\b(?:scam|fraud|steal|stolen|thie(?:f|ves)|trust|hack(?:ed|er|ers)?|rob(?:bed)?|legit)\b/],
  ['worry safe', /\b(?:safe|safer|safety|secure|risk|risks|risky|danger|dangerous|lose|lost|losing|loss)\b/],
  ['worry computer', /\b(?:laptop|computer|mac|macbook|pc|phone)\b/],
  ['worry reads', /\b(?:private|privacy|spy|track|tracking|data)\b/],
  ['worry real', /\b(?:bank|coinbase|binance|kraken|exchange|real|deposit|card)\b/],
  ['worry gain', /\b(?:profit|gains?|earned|interest|return|returns|performance)\b/],
  ['worry fall', /\b(?:crash|crashes|drops?|falls?|tanks?|dumps?)\b/],
]

/** @param usual offered whatever was said, after what the message names */
type Candidate = { readonly sentence: string; readonly of: readonly string[]; readonly usual?: boolean }

const cents = ({ usd }: HoldingView): bigint => BigInt((usd ?? '0').replace('.', ''))

const mostValuable = (holdings: readonly HoldingView[]): HoldingView | undefined =>
  holdings.reduce<HoldingView | undefined>(
    (best, one) => (best === undefined || cents(one) > cents(best) ? one : best),
    undefined,
  )

const verbs = (...all: readonly string[]): readonly string[] => all.map((verb) => `verb ${verb}`)
const nouns = (...all: readonly string[]): readonly string[] => all.map((noun) => `noun ${noun}`)

function candidates(
  holdings: readonly HoldingView[],
  cues: ReadonlySet<string>,
  contacts: readonly string[],
): readonly Candidate[] {
  const inWallet = holdings.filter(({ place, usd }) => place === 'wallet' && usd !== null)
  const named = mostValuable(inWallet.filter(({ token }) => cues.has(`asset ${token.toUpperCase()}`)))
  const isDollars = ({ token }: HoldingView): boolean => coins.has(token)
  const others = inWallet.filter((one) => !isDollars(one))
  const dollars = named !== undefined && isDollars(named) ? named : mostValuable(inWallet.filter(isDollars))
  const other = named !== undefined && !isDollars(named) ? named : mostValuable(others)
  const unheld = valuesOf(cues, 'asset').find((asset) => !holdings.some(({ token }) => token.toUpperCase() === asset))
  return [
    ...worries(valuesOf(cues, 'asset')[0] ?? 'the price'),
    ...acts({ dollars, other, named }, { unheld, contacts, cues }),
    ...ofPositions(holdings),
    ...questions(cues),
  ]
}

type Wallet = Readonly<Record<'dollars' | 'other' | 'named', HoldingView | undefined>>

/** What can be done with what lies in the wallet. */
function acts(
  { dollars, other, named }: Wallet,
  around: {
    readonly unheld: string | undefined
    readonly contacts: readonly string[]
    readonly cues: ReadonlySet<string>
  },
): readonly Candidate[] {
  const earns = sumOf(named ?? dollars)
  const sells = sumOf(other)
  const pays = sumOf(dollars)
  const into = dollars?.token ?? 'USDC'
  const bought = around.unheld ?? other?.token
  const swapping = verbs('swap', 'buy', 'becomes')
  return [
    ...offered(earns, (sum) => ({
      sentence: `Put ${sum} into the safest place with the highest yield`,
      of: [...verbs('earn', 'lend', 'put', 'make'), ...nouns('rate', 'place'), 'goal', 'risk', ...assetOf(named)],
      usual: true,
    })),
    ...offered(sells, (sum) => ({
      sentence: `Swap ${sum} for ${into}`,
      of: [...swapping, ...assetOf(other)],
      usual: true,
    })),
    ...(bought === undefined
      ? []
      : offered(pays, (sum) => ({
          sentence: `Swap ${sum} for ${bought}`,
          of: [...swapping, ...assetOf(dollars), `asset ${bought.toUpperCase()}`],
        }))),
    ...valuesOf(around.cues, 'place')
      .filter(takesDollars)
      .flatMap((place) =>
        offered(earns, (sum) => ({
          sentence: `Put ${sum} into ${titled(place)}`,
          of: [`place ${place}`, ...verbs('lend', 'put', 'earn'), ...assetOf(named)],
        })),
      ),
    ...around.contacts.flatMap((name) =>
      offered(earns, (sum) => ({
        sentence: `Send ${sum} to ${name}`,
        of: [`name ${name.toLowerCase()}`],
      })),
    ),
    ...offered(sells, () => ({
      sentence: `Borrow 100 ${into} against my ${other?.token}`,
      of: [...verbs('borrow'), ...nouns('debt', 'collateral')],
    })),
    ...offered(other?.token === 'ETH' ? sells : null, (sum) => ({
      sentence: `Stake ${sum}`,
      of: [...verbs('stake'), 'place lido'],
    })),
    ...(dollars === undefined || other === undefined
      ? []
      : [
          {
            sentence: `Rebalance to 60% ${other.token} and 40% ${dollars.token}`,
            of: [...verbs('rebalance'), ...nouns('share')],
          },
        ]),
  ]
}

/** What lies in a place, or is owed. */
function ofPositions(holdings: readonly HoldingView[]): readonly Candidate[] {
  return holdings.flatMap((holding): readonly Candidate[] => {
    const { kind, token, place } = holding
    if (kind === 'debt')
      return [
        { sentence: `Repay all my ${token}`, of: [...verbs('repay', 'pay'), ...nouns('debt'), ...assetOf(holding)] },
      ]
    if (kind !== 'lent' || !place.startsWith('Aave')) return []
    const out = [...verbs('withdraw', 'take', 'close', 'exitAll'), 'place aave', ...assetOf(holding)]
    return [{ sentence: `Withdraw all my ${token} from Aave`, of: out, usual: true }]
  })
}

/** What a worried or curious message asks for: before what could be done. */
function worries(falls: string): readonly Candidate[] {
  return [
    { sentence: 'How much have I earned so far?', of: ['worry gain'] },
    { sentence: 'What can I lose?', of: ['worry safe'] },
    { sentence: 'Can you steal my money?', of: ['worry trust'] },
    { sentence: 'Is this a scam?', of: ['worry trust'] },
    { sentence: 'What happens if my computer is lost?', of: ['worry computer'] },
    { sentence: 'Who reads what I write?', of: ['worry reads'] },
    { sentence: 'How do I use my real money?', of: ['worry real'] },
    { sentence: `What if ${falls} falls?`, of: ['worry fall'] },
  ]
}

function questions(cues: ReadonlySet<string>): readonly Candidate[] {
  const [asset = null] = valuesOf(cues, 'asset')
  return [
    ...valuesOf(cues, 'place').map((place) => ({ sentence: `What is ${titled(place)}?`, of: [`place ${place}`] })),
    { sentence: 'Show my portfolio', of: nouns('portfolio', 'balance', 'position'), usual: true },
    { sentence: 'Where are the best places to earn?', of: nouns('rate', 'place'), usual: true },
    { sentence: 'What did I pay in fees so far?', of: nouns('gas'), usual: true },
    ...(asset === null
      ? []
      : [
          { sentence: `How much ${asset} do I have?`, of: [`asset ${asset}`, ...nouns('balance')] },
          { sentence: `What is the price of ${asset}?`, of: [`asset ${asset}`, ...nouns('price')] },
        ]),
    { sentence: 'What are my limits?', of: [...nouns('limit', 'spending'), ...verbs('cap')] },
    { sentence: 'Never more than $500 a day', of: [...nouns('limit', 'spending'), ...verbs('cap')] },
    { sentence: 'Show my approvals', of: [...nouns('approval'), ...verbs('revoke')] },
    { sentence: 'How safe is my loan?', of: nouns('health', 'debt', 'collateral') },
    { sentence: 'Show my history', of: nouns('history', 'transaction') },
  ]
}

/** Others take ether alone, or are no place that money is put into by its name. */
const takesDollars = (place: string): boolean => place === 'aave' || place === 'morpho'

function valuesOf(cues: ReadonlySet<string>, kind: 'asset' | 'place'): readonly string[] {
  return [...cues].flatMap((cue) => (cue.startsWith(`${kind} `) ? [cue.slice(kind.length + 1)] : []))
}

const assetOf = (holding: HoldingView | undefined): readonly string[] =>
  holding === undefined ? [] : [`asset ${holding.token.toUpperCase()}`]

/** "1000 USDC": a round part of what is held. Null where there is next to nothing. */
function sumOf(holding: HoldingView | undefined): string | null {
  const part = holding === undefined ? null : roundPart(holding.amount)
  return holding === undefined || part === null ? null : `${part} ${holding.token}`
}

function offered(sum: string | null, make: (sum: string) => Candidate): readonly Candidate[] {
  return sum === null ? [] : [make(sum)]
}

const coins: ReadonlySet<string> = new Set(['USDC', 'USDT', 'DAI', 'USDS'])
