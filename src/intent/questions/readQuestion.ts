import type { ShowTopic } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import type { Noun } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Context } from '../steps/Context.ts'
import type { Draft } from '../steps/Draft.ts'
import { DraftMaker } from '../steps/DraftMaker.ts'
import { isCapped, isTarget } from '../steps/kindSigns.ts'

const openers: readonly Mention['type'][] = [
  'comma',
  'and',
  'also',
  'then',
  'fix',
  'stop',
  'quote',
  'only',
  'instead',
  'date',
  'colon',
]

/** Whether a clause asks to be shown something rather than to have it done. */
export function isQuestion(clause: Clause): boolean {
  const [first] = clause.mentions.filter(
    (one) =>
      !openers.includes(one.type) &&
      !(one.type === 'noun' && one.noun === 'greeting') &&
      !(one.type === 'goal' && one.goal === 'plain'),
  )
  if (first === undefined) return false
  if (first.type === 'question' || first.type === 'topic') return true
  if (first.type === 'verb' && first.verb === 'show') return true
  const asks = clause.mentions.find((one) => one.type === 'verb')
  const counted = clause.mentions.some(
    (one) => one.type === 'holding' && one.quantity !== null && one.quantity.form !== 'all',
  )
  if (first.type === 'request' && asks?.type === 'verb' && asks.verb === 'show') return true
  if (clause.has('topic') && !counted) return true
  if (clause.hasNoun('stopLoss', 'takeProfit') && clause.has('holding')) return false
  // "if gas is below 12 gwei.": when, of an act that follows.
  if (clause.has('if')) return false
  // "then the swap it for eth": an act in the words of a thing.
  if (clause.mentions.some((one) => isTarget(one)) && clause.mentions.some((one) => isIt(one))) return false
  if (asks !== undefined || isCapped(clause) || counted || clause.has('times')) return false
  return topicOfNouns(clause) !== null
}

const isIt = (one: Mention) => one.type === 'holding' && one.pointer === 'it' && one.quantity === null

const byNoun: Readonly<Partial<Record<Noun, ShowTopic>>> = {
  approval: 'approvals',
  limit: 'limits',
  order: 'orders',
  stopLoss: 'orders',
  health: 'health',
  gas: 'gas',
  history: 'history',
  transaction: 'history',
  price: 'price',
  reward: 'positions',
  debt: 'positions',
  collateral: 'positions',
  position: 'positions',
  balance: 'balance',
  rate: 'yields',
  portfolio: 'portfolio',
  share: 'portfolio',
  plan: 'plan',
  help: 'help',
}

/** Nouns are asked in this order: the more telling one decides ("how are the fees on my position": gas). */
const order = Object.keys(byNoun)

function topicOfNouns(clause: Clause): ShowTopic | null {
  for (const noun of order) {
    const found = clause.mentions.find((one) => one.type === 'noun' && one.noun === noun)
    if (found?.type === 'noun') return byNoun[found.noun] ?? null
  }
  return null
}

/** Why it is the plan that is shown, where the question names nothing to show. */
export const ofNoTopic = 'what is in hand'

/** What to show; a question about nothing that has a topic is about the plan in hand. */
export function readQuestion(clause: Clause, context: Context): Draft | null {
  const own = topicOf(clause)
  const topic = own ?? (context.previous === null ? null : 'plan')
  if (topic === null) return null
  const maker = new DraftMaker('show', clause, context)
  const priced =
    topic !== 'price'
      ? undefined
      : clause.open('holding').find((one) => one.asset !== null && one.quantity?.form === 'number')
  const [named] = clause.mentions.filter(
    (one) =>
      (one.type === 'holding' && one.asset !== null) ||
      (one.type === 'protocol' && one.asset !== null && one.prep === null && !paysAt(clause)),
  )
  const asset = priced?.asset ?? (named?.type === 'holding' || named?.type === 'protocol' ? named.asset : null)
  const mine = topic === 'balance' && asset === null
  const first = clause.mentions.find((one) => one.type === 'noun' || one.type === 'topic') ?? clause.mentions[0]
  if (first) maker.set('topic', clause.say(mine ? 'portfolio' : topic, first, own === null ? ofNoTopic : undefined))
  const asked = topic === 'balance' || topic === 'price' || topic === 'yields'
  if (asset !== null && asset !== 'unclear' && named && asked) maker.set('asset', clause.say(asset, named))
  if (topic === 'yields' || topic === 'positions' || topic === 'health' || topic === 'approvals') maker.takeProtocol()
  if (topic !== 'help' && topic !== 'plan') maker.takeChain()
  return maker.done()
}

/** "what does aave pay on usdc": a place that pays something is asked about, and no coin of its name. "What do i pay aave" is not. */
function paysAt(clause: Clause): boolean {
  const [place, verb, ...more] = clause.mentions.filter(({ type }) => type === 'protocol' || type === 'verb')
  const pays = place?.type === 'protocol' && verb?.type === 'verb' && verb.verb === 'pay' && more.length === 0
  return pays && clause.has('question') && !clause.has('party')
}

function topicOf(clause: Clause): ShowTopic | null {
  const exact = clause.mentions.find((one) => one.type === 'topic')
  const held = clause.mentions.some((one) => one.type === 'holding' && one.asset !== null)
  const nouns = topicOfNouns(clause)
  if (exact?.type === 'topic' && !(held && exact.topic === 'plan')) return exact.topic
  if (nouns !== null) return nouns
  if (clause.has('goal') || clause.hasNoun('place') || clause.hasVerb('earn', 'lend', 'stake')) return 'yields'
  if (paysAt(clause)) return 'yields'
  if (!held) return null
  return clause.hasVerb('swap', 'buy', 'get') || clause.has('if') || exact
    ? 'price'
    : clause.has('background') || clause.mentions.some((one) => one.type === 'holding' && one.pointer === 'my')
      ? 'balance'
      : 'price'
}
