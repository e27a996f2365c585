import { contactNames } from '../intent/contactNames.ts'
import { tag } from '../intent/lexicon/tag.ts'
import { findMentions } from '../intent/mentions/findMentions.ts'
import type { Mention, MentionOf } from '../intent/mentions/Mention.ts'
import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import { plainAmount } from '../intent/steps/readAmount.ts'
import { capital } from '../model/capital.ts'
import { isOwnPlace } from '../model/placeNames.ts'
import type { Intent, IntentOf, ReadRequest } from '../model/Reading.ts'
import { restate } from './restate.ts'

/**
 * What a message that was not understood may have meant, as sentences to say next. The amount and the asset are the
 * person's own words; only the act is guessed, where one word of it points there and none elsewhere. Each was read before
 * it is offered, by itself and in this conversation.
 */
export function guessMeant(request: ReadRequest): readonly string[] {
  const contacts = contactNames(request)
  const mentions = findMentions(tag(request.turns.at(-1) ?? '', contacts))
  return (tradeMeant(mentions, request.turns.at(-1) ?? '') ?? guesses(mentions)).flatMap((intent) => {
    const words = restate(intent)
    if (words === null) return []
    const sentence = capital(words)
    const alone = read({ turns: [sentence] }).intents
    const before = request.turns.slice(0, -1)
    // Said, it takes the place of the message, or it comes after it.
    const next = [request.turns, before].map(
      (turns) =>
        read({ ...request, turns: [...turns, sentence], done: Math.min(request.done ?? 0, turns.length) }).intents,
    )
    return next.every((intents) => isSame(alone, intents)) && alone.length === 1 && alone[0]?.kind === intent.kind
      ? [sentence]
      : []
  })
}

/** Any of these may turn the sentence round, or send the money elsewhere. */
const turning: ReadonlySet<Mention['type']> = new Set([
  'not',
  'no',
  'skip',
  'except',
  'leave',
  'or',
  'if',
  'until',
  'compare',
  'period',
  'party',
  'address',
  'chain',
  'split',
  'times',
  'later',
  'again',
  'same',
  'instead',
])
const earning: ReadonlySet<string> = new Set([
  'earn',
  'lend',
  'put',
  'make',
  'get',
  'goes',
  'keep',
  'take',
  'move',
  'show',
])

function guesses(mentions: readonly Mention[]): readonly Intent[] {
  if (mentions.some(({ type }) => turning.has(type))) return []
  const counted = mentions.filter((one): one is MentionOf<'holding'> => one.type === 'holding' && one.quantity !== null)
  const [held, ...more] = counted.filter(({ asset }) => asset !== null)
  const others = mentions.filter((one) => one.type === 'holding' && one.asset !== null && one !== held)
  if (held === undefined || held.asset === null || held.asset === 'unclear' || held.quantity === null) return []
  const amount = plainAmount(held.quantity)
  if (amount === null || more.length + others.length > 0 || counted.length > 1) return []
  const places = mentions.flatMap((one) => (one.type === 'protocol' ? [one.protocol] : []))
  const verbs = mentions.flatMap((one) => (one.type === 'verb' ? [one.verb] : []))
  const of = { asset: held.asset, amount }
  if (places.length === 0) {
    const points = verbs.some((verb) => verb === 'earn' || verb === 'lend') || mentions.some((one) => isRate(one))
    return points && verbs.every((verb) => earning.has(verb)) ? [{ kind: 'earn', ...of, ...wishOf(mentions) }] : []
  }
  const [protocol, ...further] = places
  const strange = mentions.some(({ type }) => type === 'stray' || type === 'unknown')
  if (protocol === undefined || further.length > 0 || strange || verbs.length > 0) return []
  if (isOwnPlace(protocol))
    return [
      { kind: 'earn', ...of, objective: 'balanced', protocols: [protocol] },
      { kind: 'withdraw', ...of, protocol },
    ]
  return [
    { kind: 'supply', ...of, protocol },
    { kind: 'withdraw', ...of, protocol },
  ]
}

/** "swap 500 usdc 2 eth": "2" as people type "to", or so many of them? Null where it is no such message. */
function tradeMeant(mentions: readonly Mention[], turn: string): readonly Intent[] | null {
  const [verb, paid, got, ...more] = mentions.filter(({ type }) => type !== 'stop' && type !== 'request')
  if (verb?.type !== 'verb' || verb.verb !== 'swap' || more.length > 0) return null
  if (paid?.type !== 'holding' || got?.type !== 'holding' || got.prep !== null || paid.prep !== null) return null
  const [sell, buy] = [paid.asset, got.asset]
  if (sell === null || buy === null || sell === 'unclear' || buy === 'unclear' || sell === buy) return null
  const [value] = /^[24](?= )/.exec(turn.slice(got.start, got.end)) ?? []
  const amount = paid.quantity === null ? null : plainAmount(paid.quantity)
  if (amount === null || value === undefined) return null
  return [
    { kind: 'swap', sell, buy, amount, exact: 'sell' },
    { kind: 'swap', sell, buy, amount: { value, unit: 'token' }, exact: 'buy' },
  ]
}

const isRate = (one: Mention) => one.type === 'noun' && one.noun === 'rate'

function wishOf(mentions: readonly Mention[]): Pick<IntentOf<'earn'>, 'objective' | 'risk'> {
  const goals = new Set(mentions.flatMap((one) => (one.type === 'goal' ? [one.goal] : [])))
  const [risk] = mentions.flatMap((one) => (one.type === 'risk' ? [one.risk] : []))
  const only = (goal: 'safety' | 'yield', other: 'safety' | 'yield') => goals.has(goal) && !goals.has(other)
  const objective = only('safety', 'yield') ? 'safety' : only('yield', 'safety') ? 'yield' : 'balanced'
  return { objective, ...(risk !== undefined && { risk }) }
}
