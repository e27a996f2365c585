import { plainWords } from './plainWords.ts'

const shapes: readonly RegExp[] = [
  // "would that apply to what I send to my family as well?"
  /^(?:would|will|does|do) (?:it|that|this|they|the limit|this limit)(?: also)? (?:apply|count|hold)(?: (?:to|for|with|on|when|if)(?: \S+){1,8})?$/,
  /^why (?:there|here|this one|that one) (?:and|but) not (?:somewhere|anywhere|someplace) else$/,
  /^is there (?:something|anything|somewhere|anywhere|a place|another place|one)(?: else)? (?:that|which) pays (?:more|better)$/,
  /^how much (?:does|will|would|do) (?:that|this|it|the plan|this plan)(?: all)? cost(?: me)?$/,
  // "is this worse than where it is now?"
  /^(?:is|was|would) (?:it|this|that|the plan|this plan)(?: be| really| actually| even| any)* (?:worse|better|less|more)(?: off)? than (?:before|now|(?:doing )?nothing|what i have(?: now)?|what i had|leaving it(?: (?:there|alone|where it (?:is|was)))?|staying(?: there)?|(?:where|what|how) (?:it|they|my money|the money) (?:is|are|was|were|does|did|earns|earned)(?: (?:now|right now|already|before))?)$/,
]

/** "why there and not somewhere else?", "how much does that cost?": asked of the plan in hand, where there is one, and of nothing that has a price. */
export function asksOfPlan(turn: string): boolean {
  const text = plainWords(turn)
  return shapes.some((shape) => shape.test(text))
}
