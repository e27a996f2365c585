import { plainWords } from './plainWords.ts'

const shapes: readonly RegExp[] = [
  // "would that apply to what I send to my family as well?"
  /^(?:would|will|does|do) (?:it|that|this|they|the limit|this limit)(?: also)? (?:apply|count|hold)(?: (?:to|for|with|on|when|if)(?: \S+){1,8})?$/,
  /^why (?:there|here|this one|that one) (?:and|but) not (?:somewhere|anywhere|someplace) else$/,
  /^is there (?:something|anything|somewhere|anywhere|a place|another place|one)(?: else)? (?:that|which) pays (?:more|better)$/,
  /^how much (?:does|will|would|do) (?:that|this|it|the plan|this plan)(?: all)? cost(?: me)?$/,
]

/** "why there and not somewhere else?", "how much does that cost?": asked of the plan in hand, where there is one, and of nothing that has a price. */
export function asksOfPlan(turn: string): boolean {
  const text = plainWords(turn)
  return shapes.some((shape) => shape.test(text))
}
