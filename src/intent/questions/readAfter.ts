import { tag, type Word } from '../lexicon/tag.ts'
import { readQuantity } from '../mentions/readQuantity.ts'
import type { Draft } from '../steps/Draft.ts'
import { times } from '../text/decimal.ts'

const leading = '(?:(?:and|but|so|ok|okay|then|well) )*'
const having =
  '(?:have|get|get back|earn|make|gain|be|be worth|own|hold|see|receive|end up with|have made|have earned|grow to|look like)'
const wait = '(?:leave|left|keep|kept|hold|held|let|lock|locked|park|parked)'
const ends = '(?: (?:back|in total|then|left|out of it|with it|from it|from this|by then|roughly|about))*'

/** What stands before "90 days" in a question about what becomes of the plan. */
const questions: readonly RegExp[] = [
  new RegExp(
    `^${leading}(?:what|how much)(?: money)? (?:would|will|could|can|do|might|am|should|is|does)(?: i| we| it| that| this| my money| the plan)(?: going to| gonna)?(?: ${having})?(?: worth)?${ends}(?: if i (?:${wait}|wait)(?: it| that| this)?(?: there| in| alone| run| sit)*)? (?:after|in|over|for|within)$`,
  ),
  new RegExp(
    `^${leading}(?:what if|how about if|what happens if|what would happen if|and if|suppose|supposing)(?: i| we)?(?: just)? ${wait} (?:it|that|this|them|everything|the money|my money)(?: there| in| alone| be| sit| invested| untouched| run| going| locked| for)*(?: for| over)$`,
  ),
  new RegExp(`^${leading}(?:(?:what|how) about )?after$`),
  /^(?:(?:and|but|so|ok|okay|then|well) )+(?:(?:what|how) about )?in$|^(?:what|how) about in$/,
]
const later = new Set(['from now', 'time', 'later', 'then', 'please', '?', '.', '!', 'now', 'from'])

/** "what would I have after 90 days?", "what if i leave it for a year": the plan in hand, so many days on. */
export function readAfter(turn: string, at: number): Draft | null {
  const words = tag(turn, [])
  if (words.length > 30) return null
  const said = findDuration(words)
  if (said === null) return null
  const before = words
    .slice(0, said.from)
    .map(({ text }) => text)
    .join(' ')
  if (!questions.some((question) => question.test(before))) return null
  if (!words.slice(said.to).every(({ text }) => later.has(text))) return null
  const [first, start, end] = [words[0], words[said.from], words[said.to - 1]]
  if (first === undefined || start === undefined || end === undefined) return null
  return {
    kind: 'show',
    said: {
      topic: { value: 'plan', from: [{ turn: at, start: first.start, end: start.start - 1 }] },
      afterDays: { value: said.days, from: [{ turn: at, start: start.start, end: end.end }] },
    },
    unclear: [],
  }
}

const daysOf = { day: 1, week: 7, month: 30 } as const

/** The one length of time a turn speaks of: `90 days`, `six months`, `a year`, `a week`. */
function findDuration(words: readonly Word[]): { from: number; to: number; days: number } | null {
  for (const [at, { text, lexeme }] of words.entries()) {
    if (lexeme.tag === 'period' && lexeme.every !== 'unclear' && text.startsWith('a '))
      return { from: at, to: at + 1, days: daysOf[lexeme.every] }
    const article = lexeme.tag === 'article' || text === 'one'
    const amount = article ? null : readQuantity(words, at)
    const unitAt = article ? at + 1 : (amount?.next ?? at)
    const unit = words[unitAt]?.lexeme
    if (unit?.tag !== 'time' || unit.days === 0 || unitAt === at) continue
    const count = article ? '1' : amount?.quantity.form === 'number' ? amount.quantity.value : null
    const days = count === null ? 0 : Number(times(count, String(unit.days)))
    return Number.isInteger(days) && days > 0 && days <= longest ? { from: at, to: unitAt + 1, days } : null
  }
  return null
}

/** A hundred years: what is asked beyond that is no plan. */
const longest = 36_500
