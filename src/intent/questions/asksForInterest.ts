const interest = '(?:interest|the interest|my interest|the rate|interest rate|the interest rate)'
const owed = '(?:my|the|this|that|a) (?:loan|loans|debt|debts|borrowing)|what i (?:owe|borrow|borrowed)'
const loan = `${owed}|it|that|this`
const long = '(?: (?:a|per|each|every|in a) (?:year|month|day|week)| yearly| monthly| in total| at the moment)*'
const shapes = [
  `(?:how much|what|which)(?: of)? ${interest} (?:do|will|would|must|am|did)(?: i| we)+ (?:have to |going to )?(?:pay|paying|owe|owing)(?: (?:on|for) (?:${loan}))?${long}`,
  `(?:how much|what) (?:does|do|will|would|is) (?:${owed}) costs?(?: me)?${long}`,
  `(?:how much|what|whats|how high)(?: is| are)? ${interest}(?: (?:is|on|for|of))*(?: (?:${loan}))`,
  // "what am i making per month": of what is put in, and what is owed.
  `(?:how much|what)(?: interest| money| yield)? (?:am i|are we|do i|do we) (?:making|earning|getting|make|earn|get)(?: in interest)? (?:(?:a|per|each|every|in a) (?:year|month|week|day)|yearly|monthly|weekly|daily)`,
  `(?:(?:so|and|wow|ok|um+|uh+) )*is (?:any of it|any of that|any of my money|my money|all of it|all this|it all) (?:actually |really |even |already )?(?:earning|growing|(?:doing|earning|making) (?:me )?(?:anything|something|money|interest|any money|any interest))(?: or just (?:sitting|lying)(?: there| around)*)?`,
].map((shape) => new RegExp(`^${shape}$`))

/** "How much interest do I pay?", "what does my loan cost me?": of what is owed, or would be. */
export function asksForInterest(asked: string): boolean {
  return shapes.some((shape) => shape.test(asked))
}
