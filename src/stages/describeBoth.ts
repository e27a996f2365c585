import { type Aspect, aspectAsked } from '../intent/questions/aspectAsked.ts'
import type { Beside } from '../intent/questions/twoQuestions.ts'
import type { Reading } from '../model/Reading.ts'
import { describeReading } from './describeIntent.ts'

/** What was understood in one sentence, and in another one the question that stands beside it. A wish beside it is none yet. */
export function describeBoth(reading: Reading, aspect: Aspect | null, beside: Beside | null): string {
  const first = describeReading(reading, aspect)
  if (beside === null || beside.asks === null) return first
  const second = describeReading({ intents: [beside.asks], ask: null, refuse: null }, aspectAsked(beside.words))
  return first === second ? first : `${first} ${second}`
}
