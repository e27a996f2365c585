import { isOwnPlace } from '../../model/placeNames.ts'
import { placesNamed } from '../../model/placesNamed.ts'
import type { PlaceName } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { plainWords } from './plainWords.ts'

const shape =
  /^(?:is|isnt|is it true that|was|would|why is|how is) (.+?)(?: is)?(?: be)?(?: (?:really|actually|still|even|truly))?(?: the)? (?:best|safest|better|highest|cheapest|safer)(?: (?:place|option|choice|one|rate|yield|deal|protocol|market|pick))?(?: (?:than|of|for|here|there|in|among|compared to) .+)?$/

const x = '(?:the )?(\\S+(?: (?!or\\b|and\\b|vs\\b|versus\\b|than\\b|with\\b|to\\b)\\S+){0,3}?)(?: v3)?'
const better =
  '(?:safer|safest|better|best|more|most|riskier|riskiest|less risky|more risky|more secure|higher|highest|cheaper|as good as|as safe as|more reliable)'
/** Two places beside each other. One shape a line; each holds both names. */
const shapesOfTwo = [
  // "which is safer, aave or morpho?"
  `(?:which|what|who)(?: one| place| of them| of the two)?(?: is| are|s| would be| pays| earns| gives| has)(?: the| a)? ${better}(?: (?:place|rate|yield|one|choice|option|risk|interest))*(?: between)? ${x} (?:or|and|vs|versus) ${x}`,
  `${x} (?:or|vs|versus) ${x}(?: (?:(?:which|what)(?: one)?(?: is| s)?(?: the)? )?(?:safer|safest|better|best|riskier))?`,
  // "compare aave and morpho"
  `(?:compare|contrast|weigh up|weigh)(?: me)?(?: the)? ${x} (?:and|with|to|vs|versus|against|or) ${x}`,
  `how (?:does|do|would) ${x} compare (?:to|with|against) ${x}`,
  `(?:what|whats)(?: is| are)? the differences? between ${x} and ${x}`,
  `(?:show|give)(?: me)? (?:the difference between|a comparison (?:of|between)) ${x} and ${x}`,
  `(?:difference between|comparison (?:of|between)) ${x} and ${x}`,
  // "is aave safer than morpho"
  `(?:is|isnt|would|was|are) ${x}(?: be)?(?: (?:really|actually|still|even|truly|much|a lot|any))?(?: a)? ${better}(?: (?:place|option|choice|one|rate|yield|deal|protocol))? than ${x}`,
  `(?:does|do|will|would|is|can) ${x}(?: really| actually| still)? (?:pay|pays|paying|earn|earning|give|giving|yield|bring) (?:more|better|less|a higher rate|more interest|higher interest)(?: interest| money)? than ${x}`,
  `(?:is|are|would) ${x} (?:as|so) (?:safe|good|secure|risky) as ${x}`,
  `(?:should i|do i|shall i|would you|is it better to) (?:use|choose|take|pick|go with|go for|prefer|trust) ${x} (?:or|over|rather than) ${x}`,
].map((shape) => new RegExp(`^${shape}$`))

/** The two places that a question sets beside each other: "compare aave and morpho". Null where it asks anything else. */
export function placesBetween(turn: string): readonly [PlaceName, PlaceName] | null {
  const text = plainWords(turn)
  if (text.length > longest) return null
  for (const shape of shapesOfTwo) {
    const [first, second] = (shape.exec(text)?.slice(1) ?? []).map(placeOf)
    if (first != null && second != null && first !== second) return [first, second]
  }
  return null
}

const longest = 160

/** A place by its name, or by a part of it that no other has. */
function placeOf(words: string): PlaceName | null {
  const [word, ...more] = tag(words, [])
  const lexeme = more.length > 0 || word?.repaired === true ? null : word?.lexeme
  if (lexeme?.tag === 'protocol' || lexeme?.tag === 'asset') return lexeme.protocol ?? null
  const [place, ...others] = placesNamed(words)
  return place !== undefined && others.length === 0 ? place : null
}

/**
 * "is aave the best?", "is morpho better?": the place is asked about, though its name is a coin's too. Of the plan in hand, or
 * of what there is to earn. Null where it is another question.
 */
export function readBest(turn: string, at: number, planned: boolean): Draft | null {
  if (placesBetween(turn) !== null)
    return {
      kind: 'show',
      said: { topic: { value: 'yields', from: [{ turn: at, start: 0, end: turn.length }] } },
      unclear: [],
    }
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
