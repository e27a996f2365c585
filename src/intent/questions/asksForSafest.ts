import { plainWords } from './plainWords.ts'

/** "the safest thing i can do", "where is my money safe", "low risk": not of what should be left, as in "not the safest". */
const safest =
  /\b(?:safest|safer|safely|(?:most|more) secure|(?:least|lowest|low|lower|no|without|little|less) risks?y?|risk free|(?:keep|make|put|where|what|how).* safe)\b/
const not = /\b(?:not|isnt|dont|least|less) (?:the )?(?:safest|safe|safely|secure)\b/

/** Whether a question about places to earn is one for the safest of them. */
export function asksForSafest(message: string): boolean {
  const text = plainWords(message)
  return safest.test(text) && !not.test(text)
}
