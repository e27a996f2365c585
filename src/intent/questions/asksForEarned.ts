import { plainWords } from './plainWords.ts'

const shape =
  /^(?:how much|what|how many dollars)(?: money| interest| yield| profit| in total)?(?: am i| have i| did i| do i| are my savings| has it| did it)(?: been)?(?: already| actually| even)? (?:earning|earned|earn|making|made|make|gained|getting in interest)(?: (?:money|interest|yield|profit|anything|with it|on it|from it|so far|until now|up to now|till now|in total|already|yet|with this|by now|overall|altogether))*$/

/** "how much have i earned?", "how much am i making?": what was earned, and not all that is held. */
export function asksForEarned(turn: string): boolean {
  return shape.test(plainWords(turn))
}
