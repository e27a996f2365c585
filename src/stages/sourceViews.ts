import type { SourceOf } from '../intent/listSources.ts'
import type { Aspect } from '../intent/questions/aspectAsked.ts'
import type { Reading } from '../model/Reading.ts'
import type { SourceView } from '../model/Stage.ts'
import { describeWithValues } from './describeIntent.ts'

/**
 * For each value in the sentence of a reading, the person's own words behind it.
 * @param aspect the one that the sentence was made with
 */
export function sourceViews(
  reading: Reading,
  sources: readonly SourceOf[],
  turns: readonly string[],
  aspect: Aspect | null = null,
): readonly SourceView[] {
  const { values } = describeWithValues(reading, aspect)
  return values.flatMap(({ intent, step, slot, start, end }): readonly SourceView[] => {
    const source = sources.find((one) => one.intent === intent && one.step === step && one.slot === slot)
    if (source === undefined || (source.from.length === 0 && source.by === null)) return []
    const words = source.from.flatMap((span) => {
      const message = turns[span.turn]
      if (message === undefined) return []
      return [{ message, start: span.start, end: span.end, text: message.slice(span.start, span.end) }]
    })
    return [{ slot, start, end, words, by: source.by }]
  })
}
