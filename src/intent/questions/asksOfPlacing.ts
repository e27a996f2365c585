import { plainWords } from './plainWords.ts'

const placed =
  '(?:put|place|placed|lend|lent|deposit|deposited|park|parked|invest|invested|stick|stuck|chuck|chucked|stash|stashed|move|moved|send|sent|go|went|keep|kept)'
const money = '(?:it|that|this|them|everything|all of it|(?:my|the|that) (?:money|cash|funds|coins|dollars|\\S+))'
const there = '(?:there|in there|over there|here|in (?:that|this) (?:one|place|spot)|into (?:that|this) (?:one|place))'
const why = '(?:why|how come|what made|for what reason|what for|y)'
const shapes: readonly RegExp[] = [
  new RegExp(
    `^${why}(?: (?:did|do|have|has|would|was|is))?(?: (?:you|we|sayso|it|that|this|my \\S+))? ${placed}(?: ${money})? ${there}(?: .*)?$`,
  ),
  new RegExp(`^${why} (?:is|are|did) ${money}(?: is)? (?:now |all )?(?:in )?${there}(?: now)?$`),
  new RegExp(`^${why} ${money} (?:is|are|went|goes) (?:now |all )?(?:in )?${there}(?: now)?$`),
]

/** "why did you put it there?": of money that lies somewhere, and of no plan that puts it nowhere. */
export function asksOfPlacing(message: string): boolean {
  const text = plainWords(message)
  return shapes.some((shape) => shape.test(text))
}

const chooses =
  /^(?:why|how come)(?: (?:did|do|have|would))?(?: (?:you|we|sayso))(?: just)? (?:pick|picked|choose|chose|chosen|take|took|taken|suggest|suggested|select|selected|go (?:for|with))(?: exactly)? (?:it|this|that|(?:this|that) (?:one|place|vault|pool|market))(?: .*)?$/

/** "why did you pick that one?": of a choice, so of the plan that made one, where none is in hand. */
export const asksOfChoice = (message: string): boolean => chooses.test(plainWords(message))
