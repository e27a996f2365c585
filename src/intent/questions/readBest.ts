import { isOwnPlace } from '../../model/placeNames.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft, Source } from '../steps/Draft.ts'
import { plainWords } from './plainWords.ts'

const shape =
  /^(?:is|isnt|is it true that|was|would|why is|how is) (.+?)(?: is)?(?: be)?(?: (?:really|actually|still|even|truly))?(?: the)? (?:best|safest|better|highest|cheapest|safer)(?: (?:place|option|choice|one|rate|yield|deal|protocol|market|pick))?(?: (?:than|of|for|here|there|in|among|compared to) .+)?$/

/** "which is safer, aave or morpho?" */
const between =
  /^(?:which|what|who)(?: one| place| of them| of the two)?(?: is| are|s| would be| pays| earns| gives| has)(?: the| a)? (?:safer|safest|better|best|more|most|riskier|less risky|more secure|higher|highest|cheaper)(?: (?:place|rate|yield|one|choice|option|risk|interest))*(?: between)? (\S+)(?: v3)? (?:or|and|vs|versus) (\S+)(?: v3)?$/
const compares =
  /^(\S+)(?: v3)? (?:or|vs|versus) (\S+)(?: v3)?(?: (?:(?:which|what)(?: one)?(?: is| s)?(?: the)? )?(?:safer|safest|better|best|riskier))?$/

/** Two places beside each other: all that there are, each with what speaks for and against it. */
function readBetween(text: string, from: readonly Source[]): Draft | null {
  const found = between.exec(text) ?? compares.exec(text)
  const named = found?.slice(1).map((word) => tag(word, []))
  const isPlace = (words: ReturnType<typeof tag>): boolean => {
    const [lexeme, ...more] = words.map((one) => one.lexeme)
    return (
      more.length === 0 && (lexeme?.tag === 'protocol' || (lexeme?.tag === 'asset' && lexeme.protocol !== undefined))
    )
  }
  if (named === undefined || !named.every(isPlace)) return null
  return { kind: 'show', said: { topic: { value: 'yields', from: [...from] } }, unclear: [] }
}

/**
 * "is aave the best?", "is morpho better?": the place is asked about, though its name is a coin's too. Of the plan in hand, or
 * of what there is to earn. Null where it is another question.
 */
export function readBest(turn: string, at: number, planned: boolean): Draft | null {
  const both = readBetween(plainWords(turn), [{ turn: at, start: 0, end: turn.length }])
  if (both !== null) return both
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
