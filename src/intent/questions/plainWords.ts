import { tokenise } from '../text/tokenise.ts'

const polite =
  /^(?:(?:and|but|so|ok|okay|well|hm|hmm|hi|hey|hello|sorry|wait|wtf|omg|lol|bro|mate|sayso|please|pls|quick question|just|can you|could you|can u|would you|will you|i want to know|id like to know|do you know|remind me|tell me|say) )+(?=\S)/
const trailing =
  /(?: (?:please|pls|thanks|thank you|exactly|actually|anyway|again|then|here|in short|in simple words|in plain words|in plain english|to me|for me|now|right now|at the moment|today))+$/

/** A turn's words in lower case with one space between them, without the politeness around them. */
export function plainWords(turn: string): string {
  const words = tokenise(turn)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => text)
  return words.join(' ').replace(polite, '').replace(trailing, '')
}
