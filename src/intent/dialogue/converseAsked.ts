import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'
import type { Mention } from '../mentions/Mention.ts'
import { readTurn } from '../readTurn.ts'
import type { Draft, Kind } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { converse, type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const leading =
  '(?:(?:so|and|but|ok|okay|hi|hey|hello|please|well|then|sorry|sayso|excuse me|quick question|question)[, :]+)*'
/** "should i" asks for advice, and "did i" for what was: neither is here. */
const openings =
  "(?:how (?:do|can|could|would|might) (?:i|we)(?: go about)?|how to|can (?:i|we)|could (?:i|we)|am i able to|are we able to|what do i (?:do|need to do|have to do) to|is there (?:a|any) way (?:for me )?to|what(?:'s| is) the way to)"
const acts =
  '(?:send|transfer|pay|swap|sell|buy|convert|exchange|trade|put|deposit|lend|supply|invest|stake|unstake|withdraw|take|borrow|repay|pay back|bridge|move|turn|change|get(?= \\d))'
const opens = new RegExp(`^ *${leading}${openings} +(?=${acts}\\b)`, 'i')

const acting: readonly Kind[] = [
  ...(['swap', 'send', 'earn', 'supply', 'withdraw', 'borrow', 'repay', 'stake', 'unstake', 'bridge'] as const),
]
/** What an order may be made of. A negation, a condition, a time or another's name makes the question another one. */
const ordered: ReadonlySet<Mention['type']> = new Set([
  ...(['verb', 'holding', 'protocol', 'chain', 'party', 'address', 'unknown', 'stop', 'noun', 'request'] as const),
])
const wishes: ReadonlySet<Mention['type']> = new Set(['goal', 'risk', 'horizon'])
const nouns = new Set(['place', 'rate', 'money', 'debt', 'collateral'])
const never: ReadonlySet<Lexeme['tag']> = new Set([
  ...(['motion', 'past', 'unreal', 'compare', 'unclear', 'background', 'vague', 'rest', 'each', 'about'] as const),
])
/** What may stand between the words of an order. "any time", "my daughter", "for free" make another question of it. */
const between = new Set(
  'a an the my our of to in into onto on from out with using via through for at as against back please pls now right here this app sayso'.split(
    ' ',
  ),
)

/**
 * "how do i send 5 usdc?", "can i put 1000 usdc in aave?": an order put as a question, answered as the order is, since a
 * plan signs nothing. Null where the turn asks anything else, or holds a word more than the order.
 */
export function converseAsked(state: State, text: string, turn: number, contacts: readonly string[]): Outcome | null {
  const found = opens.exec(straightQuotes(text))
  if (found === null) return null
  const [opening] = found
  // Every word of the order keeps its place, so that each value can be traced to its words.
  const whole = ' '.repeat(opening.length) + text.slice(opening.length)
  // "can i pay 50 usdc back today?": done now, as all is.
  const order = whole.replace(/ (?:today|right now|now|already|yet)(?=[ ?.!]*$)/i, (now) => ' '.repeat(now.length))
  if (tag(order, contacts).some(({ lexeme }) => never.has(lexeme.tag))) return null
  const said = readTurn(order, turn, contacts, null)
  const [step, ...more] = said.blocks.flatMap((block) => (block.when === null && !block.notify ? block.steps : []))
  if (step === undefined || more.length > 0 || said.blocks.length > 1 || said.refuse !== null) return null
  if (said.shows.length + said.loose.length > 0 || said.spared !== null) return null
  if (!isOrder(step) || !said.mentions.every((one) => mayStand(one, step))) return null
  if (!said.spare.every((word) => between.has(word))) return null
  if (!/\bhow\b/i.test(opening) && leaves(step) && isEntering(state)) return showing(state, ofPlan(turn, text))
  return converse(state, { ...said, asked: null }, null)
}

/** An act of something that is named, open in nothing but what an order may be asked for. */
function isOrder({ kind, said, unclear }: Draft): boolean {
  const named = said.asset ?? said.sell ?? said.buy
  // "can i send 5 to alice?": which asset is asked, as of the order.
  const aimed = said.amount !== undefined && (said.to ?? said.protocol) !== undefined
  if (!acting.includes(kind) || (named === undefined && !aimed) || named?.value === 'any') return false
  return unclear.every((part) => part !== 'action' && part !== 'trigger' && (part !== 'to' || kind === 'send'))
}

function mayStand(mention: Mention, { kind }: Draft): boolean {
  if (mention.type === 'unknown') return kind === 'send' && (mention.prep === 'to' || mention.prep === null)
  if (mention.type === 'noun') return nouns.has(mention.noun)
  // "take 5 usdc from alice", "lend alice 5 usdc": that is nothing that can be done.
  if (mention.type === 'party' || mention.type === 'address') return kind === 'send' && mention.prep !== 'from'
  return ordered.has(mention.type) || (kind === 'earn' && wishes.has(mention.type)) || mention.type === 'back'
}

const ofPlan = (turn: number, { length }: string): Draft => ({
  kind: 'show',
  said: { topic: { value: 'plan', from: [{ turn, start: 0, end: length }] } },
  unclear: [],
})
const leaves = ({ kind }: Draft) => kind === 'withdraw' || kind === 'unstake'

/** With a deposit in hand, "can i take 100 usdc out?" is asked about what is planned. */
function isEntering({ live }: State): boolean {
  return live?.some(({ steps }) => steps.some(({ kind }) => ['earn', 'supply', 'stake'].includes(kind))) === true
}
