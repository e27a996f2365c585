import { ordersSomething, soundsAsked } from '../intent/questions/soundsAsked.ts'
import { isAbuse } from '../intent/refusals/isAbuse.ts'
import { isChore } from '../intent/refusals/isChore.ts'
import { sentencesOf } from '../intent/text/sentencesOf.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { asksSomething, isUsable, nearestQuestion } from './nearestSentences.ts'

/** A question that is answered, and whether it stands in the message word for word. */
export type Taken = { readonly words: string; readonly isOwn: boolean }

/**
 * The question that a message is taken for which was not understood as a whole: the known one that it comes near, or the last of its
 * sentences that is one, where the others order nothing. To answer the wrong one moves nothing. Null where there is none.
 */
export function takenFor(request: ReadRequest): Taken | null {
  const message = request.turns.at(-1) ?? ''
  if (isAbuse(message) || isChore(message)) return null
  const whole = soundsAsked(message) ? nearestQuestion(message, request) : null
  if (whole !== null) return { words: whole, isOwn: false }
  const sentences = sentencesOf(message)
  if (sentences.length < 2 || sentences.length > mostSentences) return null
  for (const sentence of sentences.toReversed()) {
    const others = sentences.filter((one) => one !== sentence)
    if (!soundsAsked(sentence) || others.some((one) => !soundsAsked(one) && ordersSomething(one))) continue
    if (asksSomething(sentence) && isUsable(sentence, request, null)) return { words: sentence, isOwn: true }
    const known = nearestQuestion(sentence, request)
    if (known !== null) return { words: known, isOwn: false }
  }
  return null
}

const mostSentences = 8

/**
 * Sentences of a message that was not understood as a whole which say something to do by themselves, as they stand: to be offered,
 * since what stands around them may have changed what was meant.
 */
export function sentencesThatRead(request: ReadRequest): readonly string[] {
  const sentences = sentencesOf(request.turns.at(-1) ?? '')
  if (sentences.length < 2 || sentences.length > mostSentences) return []
  const reading = sentences.filter((one) => one.length <= longestOffered && isUsable(one, request, null))
  return reading.filter((one) => !asksSomething(one)).slice(0, 2)
}

const longestOffered = 120
