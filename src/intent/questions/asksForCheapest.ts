import type { IntentOf } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'

type Act = NonNullable<IntentOf<'show'>['act']>

const cheap = set('cheap|cheaper|cheapest|lowest|least|günstig|günstigste|günstigsten|billigste|billigsten')
const network = set('network|networks|chain|chains|blockchain|l2|l2s|rollup|netzwerk|netz|kette')
const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...pairs('send', 'send|sending|transfer|transferring|pay|paying|payment|senden'),
  ...pairs(
    'swap',
    'swap|swapping|trade|trading|exchange|exchanging|convert|converting|buy|buying|sell|selling|tauschen',
  ),
  ...pairs('supply', 'supply|supplying|lend|lending|deposit|depositing|save|saving|verleihen'),
  ...pairs('withdraw', 'withdraw|withdrawing|withdrawal|abheben'),
  ...pairs('borrow', 'borrow|borrowing|leihen'),
  ...pairs('repay', 'repay|repaying|zurückzahlen'),
  ...pairs('stake', 'stake|staking'),
])
const around = set(
  'which|what|whats|where|wheres|on|in|at|is|are|its|it|the|this|that|these|for|to|do|doing|done|make|a|an|my|i|we|can|could|should|would|will|be|has|have|having|cost|costs|fee|fees|gas|of|with|plan|one|trade|way|right|now|here|use|using|and|by|most|expensive|for|welches|welche|welchem|auf|wo|ist|am|das|dafür|dafuer|für|dies|diesen|dieses|hierfür|zu|es|ein|plan',
)

/**
 * "which network is cheapest for this?", "where is it cheapest to send 25 usdc?": what is asked about, null where it is the
 * plan or nothing in particular. Undefined where it is another question: every word has its part.
 */
export function asksForCheapest(text: string): Act | null | undefined {
  const words = text.split(' ')
  const named = words.flatMap((word) => acts.get(word) ?? [])
  const known = words.every(
    (word) => cheap.has(word) || network.has(word) || acts.has(word) || around.has(word) || isAmount(word),
  )
  if (!known || !words.some((word) => cheap.has(word))) return undefined
  const where = /^(?:and |so )?(?:where|wheres|wo)\b/.test(text)
  if (!where && !words.some((word) => network.has(word))) return undefined
  return named[0] ?? null
}

function isAmount(word: string): boolean {
  return /^\d[\d.,]*$/.test(word) || tag(word, []).some(({ lexeme }) => lexeme.tag === 'asset')
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split('|'))
}

function pairs(act: Act, words: string): readonly (readonly [string, Act])[] {
  return words.split('|').map((word) => [word, act] as const)
}
