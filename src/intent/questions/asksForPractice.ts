import { straightQuotes } from '../text/straightQuotes.ts'

const shape =
  /^ *(?:(?:hi|hey|hello|ok|okay|please|pls|can you|could you|can i|i want|i need|i'd like)[, ]+)*(?:(?:gimme|give me|get me|get|have|send me|add|top me up with|i need|i want|where (?:do|can) i get|how do i get) +)?(?:me )?(?:some|more|some more|a bit of|a few|\d[\d.,]*k?)? *(?:of )?(?:practice|play|test|fake|toy|demo) +(?:money|funds|cash|coins|tokens|dollars|[a-z]{3,6})(?: +(?:please|pls|to play with|to try|now))*[ .!?]*$/i

/** "gimme some practice dai": a wish for the money that the practice chain gives away, which no sentence can give. */
export function asksForPractice(turn: string): boolean {
  return shape.test(straightQuotes(turn))
}
