import { straightQuotes } from '../text/straightQuotes.ts'

const shape =
  /^ *(?:(?:hi|hey|hello|ok|okay|please|pls|can you|could you|can i|i want|i need|i'd like)[, ]+)*(?:(?:gimme|give me|get me|get|have|send me|add|top me up with|i need|i want|where (?:do|can) i get|how do i get) +)?(?:me )?(?:some|more|some more|a bit of|a few|\d[\d.,]*k?)? *(?:of )?(?:practice|play|test|fake|toy|demo|pretend) +(?:money|funds|cash|coins|tokens|dollars|[a-z]{3,6})(?: +(?:please|pls|to play with|to try|now))*[ .!?]*$/i

const tries =
  /^[^?]{0,160}\b(?:is there (?:a|any) way (?:for me )?to|(?:can|could|may|shall) (?:i|we)|how (?:do|can|could) (?:i|we)|(?:i|we) (?:want|would like|'d like|need) to) (?:first )?(?:practi[sc]e|play|try (?:it|this|things)?|learn|train|test (?:it|this)?) ?(?:(?:it|this|things|first|out|around|a bit|a little) )*(?:with|using|on) (?:some )?(?:practice|play|pretend|fake|toy|test|demo|monopoly) (?:money|funds|cash|coins|tokens)(?: (?:first|before|please|here|to begin with|to start with))*[ .!?]*$/i

/** "gimme some practice dai": a wish for the money that the practice chain gives away, which no sentence can give. */
export function asksForPractice(turn: string): boolean {
  const text = straightQuotes(turn)
  return shape.test(text) || tries.test(text)
}
