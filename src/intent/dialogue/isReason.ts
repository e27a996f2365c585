import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag, type Word } from '../lexicon/tag.ts'

const subject =
  /^(?:(?:and|but|as|because|cause|cos|cuz|since|so) +)*(?:she|he|they|we|it|its|it's|that's|thats|this is|i|i'm|im|i've|ive|i'd|my|the|had|have|got|too|gas|bills?|rent)\b/i
/** "i was kidding", "i am not sure": with these what was said before may no longer hold. */
const takesBack =
  /\b(?:no|not|never|none|nothing|cannot|wait|un?sure|wrong|mistaken?|cancel|stop|forget|drop|scrap|hold|kidding|joking|jokes?|lied|lying|unless|until|instead|except|either|both|each|else|than|another|more|less|further|mean|meant|doubt|dunno|idk|guess|wonder|if)\b|n't\b|\b(?:dont|cant|wont|didnt|isnt|wasnt|doesnt|aint)\b/i

const telling: ReadonlySet<Lexeme['tag']> = new Set([
  ...([
    'plain',
    'unknown',
    'background',
    'pronoun',
    'that',
    'my',
    'the',
    'article',
    'question',
    'also',
    'past',
  ] as const),
  ...(['then', 'there', 'noun', 'vague', 'stop', 'motion', 'later', 'date', 'until', 'request'] as const),
])
/** "he is turning sixty": a figure that says why another one follows. */
const counts: ReadonlySet<Lexeme['tag']> = new Set(['number', 'count', 'time'])
const mostWords = 9
const mostLeading = 16
const lead =
  /^(?:oh dear|oh|ah|well|right|ok|okay|now|look|listen|thing is|you see|see|hm+|ugh|phew|wow|good|great|lovely)[,. ]+/i
/** "I was kidding": said first too, what comes after it may be none of it. "I want to use real money" is wanted, and leads to nothing. */
const unmeant =
  /\b(?:wait|cancel|forget|scrap|kidding|joking|jokes?|lied|lying|unless|until|instead|except|if|pretend\w*|what|want|wanna|would like|['\u2019]d like|wish|hope|need|ready|plan|going to|gonna)\b/i

/**
 * Whether words after a value only say why: a sentence of somebody, with no value, coin, place, person or act in it, that takes
 * nothing back.
 */
export function isReason(part: string, told?: 'counted'): boolean {
  const keeps =
    /^(?:and )?(?:(?:i'?ll )?(?:keep|save|hold|leave|need) the rest|the rest (?:stays|remains|can stay|is|i keep))(?: (?:for|as) (?<use>[a-z ]+))?[ .!]*$/i.exec(
      part,
    )
  const said = keeps === null ? part : (keeps.groups?.use ?? '')
  if (keeps === null && (!subject.test(part) || takesBack.test(part))) return false
  const words = tag(said, [])
  if (keeps === null && words.length < 2) return false
  const tells = ({ lexeme, text }: Word) =>
    telling.has(lexeme.tag) || (told === 'counted' && (counts.has(lexeme.tag) || text === 'turning'))
  return words.length <= mostWords && words.every(tells)
}

/**
 * Whether a sentence before an order only leads to it: "my bank pays me next to nothing". It is somebody's, it names no value, coin, place, person
 * or act, and it neither supposes nor takes back anything. `so`: the order follows from it, and then it may say what is not.
 */
export function isLead(sentence: string, so: boolean): boolean {
  const told = sentence
    .trim()
    .replace(lead, '')
    .replace(/[, ]+sorry$/i, '')
  if (!subject.test(told) || unmeant.test(told) || (!so && takesBack.test(told))) return false
  const words = tag(told, []).filter(({ lexeme }) => lexeme.tag !== 'sign')
  return words.length >= 2 && words.length <= mostLeading && words.every(({ lexeme }) => tells(lexeme, so))
}

/** "The limit is too low. Remove it": what is spoken of is not led to. */
const tells = (lexeme: Lexeme, so: boolean): boolean =>
  lexeme.tag === 'noun'
    ? lexeme.noun === 'greeting'
    : telling.has(lexeme.tag) || leading.has(lexeme.tag) || (so && (lexeme.tag === 'not' || lexeme.tag === 'skip'))

const leading: ReadonlySet<Lexeme['tag']> = new Set(['prep', 'unclear'] as const)
