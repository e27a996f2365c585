import type { PlaceName } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import { asksForAll, asksForRisk, riskSubject } from './asksForRisk.ts'
import { plainWords } from './plainWords.ts'

/** What a question on the risk is about, where it names it: all that one has, or one place to put money into. */
export type AtRisk = { readonly of: 'everything' } | { readonly of: 'place'; readonly place: PlaceName }

/** "what if aave gets hacked?", "could I lose everything?". Null where nothing is named, or something that is no place. */
export function placeAtRisk(message: string): AtRisk | null {
  const text = plainWords(message)
  if (!asksForRisk(text)) return null
  if (asksForAll(text)) return { of: 'everything' }
  const words = riskSubject(text)
  const [place, ...more] =
    words === null
      ? []
      : tag(words, []).flatMap(({ lexeme }) =>
          (lexeme.tag === 'protocol' || lexeme.tag === 'asset') && lexeme.protocol !== undefined
            ? [lexeme.protocol]
            : [],
        )
  return place === undefined || more.length > 0 ? null : { of: 'place', place }
}
