import { isOwnPlace } from '../../model/placeNames.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { plainWords } from './plainWords.ts'

const shape =
  /^(?:is|isnt|is it true that|was|would|why is|how is) (.+?)(?: is)?(?: be)?(?: (?:really|actually|still|even|truly))?(?: the)? (?:best|safest|better|highest|cheapest|safer)(?: (?:place|option|choice|one|rate|yield|deal|protocol|market|pick))?(?: (?:than|of|for|here|there|in|among|compared to) .+)?$/

/**
 * "is aave the best?", "is morpho better?": the place is asked about, though its name is a coin's too. Of the plan in hand, or
 * of what there is to earn. Null where it is another question.
 */
export function readBest(turn: string, at: number, planned: boolean): Draft | null {
  const named = shape.exec(plainWords(turn))?.[1]
  if (named === undefined) return null
  const [word, ...more] = tag(named, [])
  if (word === undefined || more.length > 0) return null
  const { lexeme } = word
  const protocol = lexeme.tag === 'protocol' || lexeme.tag === 'asset' ? lexeme.protocol : undefined
  if (protocol === undefined) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  return {
    kind: 'show',
    said: {
      topic: { value: planned ? 'plan' : 'yields', from },
      ...(isOwnPlace(protocol) ? { venue: { value: protocol, from } } : { protocol: { value: protocol, from } }),
    },
    unclear: [],
  }
}
