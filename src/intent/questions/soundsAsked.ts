import { tag } from '../lexicon/tag.ts'
import { sentencesOf } from '../text/sentencesOf.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const longest = 240

const lead =
  '(?:(?:and|but|so|ok|okay|hm+|wait|oh|lol|well|then|also|sorry|please|pls|hi|hey|hello|now|yes|no|yeah|just)[,.! ]+){0,4}'
const asking = [
  "what(?:'?s)?|wat|why|how(?:'?s| come)?|when|where(?:'?s)?|which|who(?:'?s|m|se)?",
  "is|isn'?t|are|aren'?t|am|was|were|has|had|any|anything",
  // "do not send it", "don't sell" order something.
  '(?:do|have) (?:i|u|you|we|they|my|these|those|people)',
  "(?:does|did|didn'?t|doesn'?t|should|shall|must) (?:i|u|you|we|they|he|she|it|my|the|this|that|these|those|any|anyone|anybody|people)",
  // "could you put it there" is an order; "could I lose it" asks.
  "(?:can'?t|can|could|will|won'?t|would|may|might) (?:i|we|they|he|she|it|my|the|this|that|these|those|any|anyone|anybody|someone|somebody|people|aave|sayso)",
  '(?:can|could|would|will) (?:you|u) (?:please )?(?:tell|explain|show|say|remind)',
  'explain|describe|tell me|remind me|show me|walk me through|help me understand',
  "(?:i am |i'?m |i was )?(?:just )?(?:wondering|curious)|i wonder",
  "(?:i |i'd |i would )?(?:just )?(?:want|need|like|would like|should like) to (?:know|understand|see)",
].join('|')
const opens = new RegExp(`^ *${lead}(?:${asking})\\b`, 'i')

/**
 * Whether a message only asks something, by its sound: its last sentence opens like a question, no sentence orders anything, and no
 * figure stands in it. What it asks need not be known for that. "and?" says too little to sound like anything.
 */
export function soundsAsked(message: string): boolean {
  const plain = straightQuotes(message).trim()
  if (plain.length > longest || /\d/.test(plain)) return false
  const sentences = sentencesOf(plain)
  const last = sentences.at(-1)
  if (last === undefined || !opens.test(last) || !/\p{L}\s+\p{L}/u.test(last)) return false
  return sentences.every((one) => opens.test(one) || !ordersSomething(one))
}

const onlyAsking = new RegExp(
  `^ *${lead}(?:why|who|how (?:much|many|long|safe|soon|does|did)|(?:when|where|what|which \\w+) (?:do|does|did)|(?:do|have) (?:i|u|you|we|they|my|these|those|people)|(?:does|did) \\w+)\\b`,
  'i',
)

/** Whether a turn can be no order by how it opens: "do i have to pay back the loan". "Can you", "is it possible to" may order something. */
export const neverOrders = (message: string): boolean =>
  onlyAsking.test(straightQuotes(message)) && sentencesOf(message).length === 1

/** Whether a sentence names an act, whatever it says of it. "I have", "I know" name none. */
export const ordersSomething = (sentence: string): boolean =>
  tag(sentence, []).some(({ lexeme }) => lexeme.tag === 'verb')
