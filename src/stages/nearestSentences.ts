import { contactNames } from '../intent/contactNames.ts'
import { wantsLift } from '../intent/dialogue/liftsOnly.ts'
import { isSame } from '../intent/model/sentenceOf.ts'
import { featuresOf } from '../intent/nearest/featuresOf.ts'
import type { Known, Topic } from '../intent/nearest/Known.ts'
import { rankKnown } from '../intent/nearest/rankKnown.ts'
import { type Slots, slotsIn } from '../intent/nearest/slotsIn.ts'
import { read } from '../intent/read.ts'
import { isAbuse } from '../intent/refusals/isAbuse.ts'
import { parseDecimal } from '../model/decimal.ts'
import { titled } from '../model/describeLimit.ts'
import type { Limit } from '../model/Limits.ts'
import type { Intent, Reading, ReadRequest } from '../model/Reading.ts'

export type Nearest = { readonly sentence: string; readonly topic: Topic }

const mostOffered = 4
const mostOfTopic = 2
/** What is less near than this has too little in common with the message. */
const leastScore = 0.4
const leastTelling = 1.4
/** Beside the nearest one, what is not half as near is only noise. */
const leastOfBest = 0.5

/** "dont sell my bitcoin": from the no to the end of what it is said of. What is ordered has to be said outside of it. */
const denied = /\b(?:do ?n['’]?t|do not|never|stop|not|no longer)\b.*?(?=[,.;:!?\n]|\b(?:but|then|and|instead)\b|$)/gi
/** What ends a permission or sets a limit says no by itself. */
const ofDenial: ReadonlySet<Topic> = new Set(['revoke', 'limit', 'rebalance'])

/**
 * Up to four sentences that can be said next and are nearest to what was not understood, each of another meaning, the nearest first. They
 * are offered and never acted upon. All that is in them of coins, amounts, places and names is the person's own, and each was
 * read before it is offered, by itself and in this conversation. Empty where nothing is near.
 * @param limits those that stand, or null where that is not known: then none is offered to be set or lifted
 */
export function nearestSentences(request: ReadRequest, limits: readonly Limit[] | null): readonly Nearest[] {
  const message = request.turns.at(-1) ?? ''
  if (isAbuse(message)) return []
  const names = contactNames(request)
  const ranked = rankKnown(message, names)
  const best = ranked[0]?.score ?? 0
  const meant = message.replace(denied, ' ')
  const ordered =
    meant === message
      ? null
      : new Set(rankKnown(meant, names).flatMap(({ known, tells }) => (tells >= leastTelling ? [known] : [])))
  const near = ranked.filter(
    ({ known, score, tells }) =>
      score >= leastScore &&
      tells >= leastTelling &&
      score >= leastOfBest * best &&
      (ordered === null || known.acts !== true || ofDenial.has(known.topic) || ordered.has(known)),
  )
  const slots = slotsIn(message, names)
  const offered: Nearest[] = []
  const perTopic = new Map<Topic, number>()
  for (const { known } of near) {
    if (offered.length === mostOffered) break
    const count = perTopic.get(known.topic) ?? 0
    if (count === mostOfTopic) continue
    const sentence = fillOffer(known, slots, (one) => isUsable(one, request, limits))
    if (sentence === null || offered.some((one) => one.sentence === sentence)) continue
    offered.push({ sentence, topic: known.topic })
    perTopic.set(known.topic, count + 1)
  }
  return offered
}

/** A question is answered right away where it is as near as this, and by so much nearer than the next one. */
const leastTaken = 1.2
const leastAhead = 1.15

/**
 * The known question that words of the last message are nearest to, where it is far ahead. Null where none is, and where the nearest
 * is something to do.
 */
export function nearestQuestion(words: string, request: ReadRequest): string | null {
  const names = contactNames(request)
  // "fills?", "whats there": one word is near to much.
  if (featuresOf(words, names).size < 2) return null
  const [first, second] = rankKnown(words, names)
  if (first === undefined || first.known.acts === true || first.tells < leastTelling) return null
  if (first.score < leastTaken || first.score < leastAhead * (second?.score ?? 0)) return null
  return fillOffer(first.known, slotsIn(words, names), (one) => isUsable(one, request, null) && asksSomething(one))
}

const isShown = ({ intents: [shown, ...more] }: Reading): boolean => shown?.kind === 'show' && more.length === 0

/** To work on another network is to ask for nothing. */
export function asksSomething(sentence: string): boolean {
  const [asks, ...more] = read({ turns: [sentence] }).intents
  return asks?.kind === 'show' && more.length === 0 && asks.topic !== 'network'
}

const titledSlots: ReadonlySet<keyof Slots> = new Set(['place', 'from', 'into', 'chain'])

/** The fullest sentence for it that the message fills and that can be used. */
function fillOffer({ offers }: Known, slots: Slots, usable: (sentence: string) => boolean): string | null {
  for (const offer of offers) {
    let whole = true
    const sentence = offer.replace(/\{(\w+)\}/g, (_, slot: keyof Slots) => {
      const value = slots[slot]
      if (value === undefined) whole = false
      return value === undefined ? '' : titledSlots.has(slot) ? titled(value) : value
    })
    if (whole && usable(sentence)) return sentence
  }
  return null
}

/** Something to do, to tell or to ask further about, the same by itself and in the conversation. "What can I lose?" is of the plan in hand there. */
export function isUsable(sentence: string, request: ReadRequest, limits: readonly Limit[] | null): boolean {
  const alone = read({ turns: [sentence], contacts: request.contacts ?? {} })
  // Said, it takes the place of what was not understood.
  const before = request.turns.slice(0, -1)
  const next = read({ ...request, turns: [...before, sentence], done: Math.min(request.done ?? 0, before.length) })
  if (alone.refuse !== null || next.refuse !== null || alone.ask?.includes('action') === true) return false
  if (alone.ask !== null) return JSON.stringify(alone.ask) === JSON.stringify(next.ask)
  // Whoever wants one to end is not offered to set one.
  const sets =
    wantsLift(request.turns.at(-1) ?? '') &&
    alone.intents.some((one) => one.kind === 'limit' && 'usd' in one && one.usd !== 'none')
  const isSaid = isSame(alone.intents, next.intents) || (isShown(alone) && isShown(next))
  return !sets && isSaid && alone.intents.every((intent) => fits(intent, limits))
}

/** A limit that stands is not set again, and none is lifted where there is none. */
function fits(intent: Intent, limits: readonly Limit[] | null): boolean {
  if (intent.kind !== 'limit') return true
  if (limits === null) return false
  if ('lift' in intent) return limits.length > 0
  if ('only' in intent) return limits.every(({ kind }) => kind !== 'only-recipients')
  if (intent.usd === 'none') return limits.length > 0
  const parsed = parseDecimal(intent.usd, 8)
  const most = parsed.status === 'ok' ? parsed.units : null
  return limits.every((limit) => limit.kind !== 'spend' || limit.per !== intent.per || limit.most !== most)
}
