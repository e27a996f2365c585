import { plainWords } from './plainWords.ts'

const of = '(?:it|that|this|this plan|the plan)'
const long =
  '(?: (?:a|per|in a|over a|each|every) year| yearly| annually| in total| overall| in all| net| altogether| after costs)*'
const shapes = [
  new RegExp(`^(?:what|how much) (?:does|will|would) ${of} (?:earn|bring|pay|yield|make)(?: me)?(?: in)?${long}$`),
  new RegExp(`^(?:what|how much) (?:do|will|would) i (?:earn|make|get)(?: with| from| on| by| out of) ${of}${long}$`),
  new RegExp(`^(?:what|how much) (?:do|will|would) i (?:earn|make)${long}$`),
]

const period =
  '(?:(?:a|per|in a|in one|over a|each|every|for a|after a) (?:year|month|week|day)|yearly|annually|monthly|weekly|daily)'
const asks = '(?:what|how much)(?: money| interest| profit| dollars)?'
const mine = `${asks} (?:do|will|would|could|can|might|am) (?:i|we) (?:earn|make|get|gain|win|have|earning|making|getting)`
const its = `${asks} (?:does|will|would|could|can|might) ${of} (?:earn|bring|pay|yield|make|give|bring in|come to)(?: me| us)?(?: in)?(?: interest)?`
const shapesOfOne = [
  `${mine} ${period}(?: in interest)? (?:with|from|on|by|out of|for) ${of}`,
  `${mine} (?:with|from|on|by|out of|for) ${of} ${period}`,
  `${its} ${period}`,
  `(?:how much|what)(?: is|s) ${of} ${period}`,
].map((shape) => new RegExp(`^${shape}$`))

/** "How much do I make a month with that?": of one plan, in hand or carried out, and of no other. */
export function asksWhatOneEarns(turn: string): boolean {
  const words = plainWords(turn)
  return shapesOfOne.some((shape) => shape.test(words))
}

/** "What does it earn?", "how much would I make with that a year?": with a plan in hand, what that plan would bring. */
export function asksWhatPlanEarns(turn: string): boolean {
  const words = plainWords(turn)
  return asksWhatOneEarns(turn) || shapes.some((shape) => shape.test(words))
}

/** The time it is asked for, where that is shorter than a year: how many of it a year has. */
export function periodAsked(
  turn: string,
): { readonly word: 'month' | 'week' | 'day'; readonly perYear: bigint } | null {
  const word = /\b(month|week|day)(?:ly)?\b/.exec(plainWords(turn))?.[1]
  if (word === 'month') return { word, perYear: 12n }
  if (word === 'week') return { word, perYear: 52n }
  return word === 'day' ? { word, perYear: 365n } : null
}
