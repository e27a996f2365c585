import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'
import { sentencesOf } from '../text/sentencesOf.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const longest = 400

const greeting =
  '(?:good (?:morning|afternoon|evening|day)|hi|hello|hey|yo|ok|okay|well|so|and|but|sorry|lol|haha|jk|wow|oh|ah|thanks|thank you|cool|great|good|fine|lovely|hm+|um+)'
/** What tells of oneself, of others or of how things are, and begins no order. */
const tells = new RegExp(
  `^ *(?:${greeting}[,.!; ]+)*(?:${greeting}|(?:i|i'm|im|i've|ive|i'd|we|we're|my|our|his|her|their|he|she|it|it's|its|this|that|that's|thats|they|there|there's|theres|can't|cant|couldn't|couldnt|been|just) .+)?[.!;, \u2026]*$`,
  'is',
)
/** With one of these it may say what is to be, or when. */
const wishes =
  /\b(?:want|wanna|wish|need|would like|'d like|please|pls|should|must|ought|let's|lets|instead|only|unless|if|when|until|except|tell|stop|cancel|never(?! (?:said|asked|told|meant|heard|knew|chose|picked)\b)|always|wrong|mistake|incorrect)\b/i
/** What was paid or got is a figure of the past, whatever it is asked about after that. */
const past =
  /^ *(?:(?:i|we|it|that|this) (?:just |already |only |really )*(?:paid|spent|lost|got|cost|was charged|were charged|got charged)|(?:i|we) (?:have|'ve|had) (?:paid|spent|lost|got))\b[^,;]*$/i
const names: ReadonlySet<Lexeme['tag']> = new Set([
  'asset',
  'number',
  'address',
  'contact',
  'protocol',
  'chain',
  'scale',
])
const asks =
  /^ *(?:(?:and|but|so|ok|okay|hm+|wait|oh|well|then|also|please)[,.! ]+)*(?:what|what's|whats|why|how|how's|hows|when|where|where's|wheres|which|who|is|are|am|was|were|do|does|did|have|has|can i|can we|could i|could we|may i|show me|tell me|any|anybody|anyone|you there)\b/i

/**
 * "My nephew set this up for me. Is there a way to practise first?": the turn with nothing but its last sentence, which asks, where
 * those before it only tell something: no figure, coin, place or person of one's own stands in them, and no wish. Each word
 * keeps its place. Null where it is not so.
 */
export function askedLast(turn: string, contacts: readonly string[]): string | null {
  if (turn.length > longest) return null
  const text = straightQuotes(turn)
  const sentences = sentencesOf(text)
  const last = sentences.at(-1)
  if (last === undefined || sentences.length < 2 || !asks.test(last)) return null
  const onlyTells = sentences
    .slice(0, -1)
    .every(
      (one) =>
        tells.test(one) &&
        !wishes.test(one) &&
        (past.test(one) || !tag(one, contacts).some(({ lexeme }) => names.has(lexeme.tag))),
    )
  const at = text.lastIndexOf(last)
  return onlyTells ? ' '.repeat(at) + turn.slice(at) : null
}
