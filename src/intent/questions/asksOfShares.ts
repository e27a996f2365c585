import { plainWords } from './plainWords.ts'

const sum = '\\d[\\d.,]*k?(?: (?:usdc|usdt|dai|eth|ether|dollars|bucks|coins))?'
const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:i|we) (?:just |have )?(?:put|deposited|lent|supplied|invested|parked)(?: in)? ${sum}(?: in| into it| there)?(?: (?:and|but))?(?: (?:i|we|it))?(?: (?:only|just))? (?:got|get|see|have|received|shows|says)(?: (?:only|just))? ${sum}(?: shares)?(?: (?:where|why|how come|what)(?: (?:did|does|do|is|are|has|have|happened|to|the|my|other|missing|rest|difference|it|that|go|gone|went|${sum}))*)?$`,
  ),
  new RegExp(
    `^(?:why|how come)(?: (?:do|did|have|are there))?(?: (?:i|we))?(?: (?:only|just))? (?:get|got|have|see|hold|received?|are there)(?: (?:only|just))? ${sum} shares(?: (?:and not|instead of|for|when i put in|when i put) ${sum})?$`,
  ),
]

/** "i put 1000 and got 995? where did 5 go": fewer shares came than coins went in. What was swapped or sent is none of it. */
export function asksOfShares(turn: string): boolean {
  const text = plainWords(turn)
  return shapes.some((shape) => shape.test(text))
}
