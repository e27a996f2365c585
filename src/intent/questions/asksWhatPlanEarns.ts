import { plainWords } from './plainWords.ts'

const of = '(?:it|that|this|this plan|the plan)'
const long =
  '(?: (?:a|per|in a|over a|each|every) year| yearly| annually| in total| overall| in all| net| altogether| after costs)*'
const shapes = [
  new RegExp(`^(?:what|how much) (?:does|will|would) ${of} (?:earn|bring|pay|yield|make)(?: me)?(?: in)?${long}$`),
  new RegExp(`^(?:what|how much) (?:do|will|would) i (?:earn|make|get)(?: with| from| on| by| out of) ${of}${long}$`),
  new RegExp(`^(?:what|how much) (?:do|will|would) i (?:earn|make)${long}$`),
]

/** "What does it earn?", "how much would I make with that a year?": with a plan in hand, what that plan would bring. */
export function asksWhatPlanEarns(turn: string): boolean {
  const words = plainWords(turn)
  return shapes.some((shape) => shape.test(words))
}
