import { remembered } from '../text/remembered.ts'
import { tokenise } from '../text/tokenise.ts'

const polite =
  /^(?:(?:and|but|so|ok|okay|cool|well|right|all right|alright|no i mean|i mean|i meant|what i mean is|oh|goodness|oh dear|dear me|hang on|hold on|hm|hmm|hi|hey|hello|sorry|wait|wtf|omg|lol|bro|mate|sayso|thanks|thank you|cheers|great|please|pls|quick question|just|can you|could you|can u|would you|will you|i want to know|id like to know|do you know|remind me|tell me|say|yes or no|i wonder|i am curious|im curious|(?:my|our) (?:wife|husband|son|daughter|mother|father|partner|boss|accountant) (?:asks|asked|wants to know)) )+(?=\S)/
const trailing =
  /(?: (?:please|pls|thanks|thank you|exactly|actually|anyway|again|then|here|in short|in simple words|in plain words|in plain english|to me|for me|rn|yes or no|(?<!(?:up to|until|till) )now|right now|at the moment|today))+$/

const greeting =
  /^(?:(?:and|but|so|ok|okay|well|right|all right|alright|i mean|i meant|what i mean is|oh|goodness|oh dear|dear me|hang on|hold on|hm|hmm|hi|hey|hello|sorry|wait|wtf|omg|lol|bro|mate|sayso|yes|yeah|yea|no|first|honestly|seriously|be honest|tell me honestly|quick question|one question|one more thing|before i start|just|please|pls|i want to know|i wonder|id like to know|do you know|can you tell me|could you tell me|please tell me|tell me|say|to be honest|yes or no|i am curious|im curious) )+(?=\S)/

/**
 * The same, with what is asked of Sayso itself left on: "can you steal my money" is a question, and without its first two
 * words an order.
 */
export function bareWords(turn: string): string {
  return spaced(turn).replace(greeting, '').replace(trailing, '')
}

/** The politeness that words in lower case, with one space between them, begin with, and the space after it. */
export const leadOf = (words: string): string => polite.exec(words)?.[0] ?? ''

/** A turn's words in lower case with one space between them, without the politeness around them; "u" is "you". */
export function plainWords(turn: string): string {
  return spaced(turn).replace(polite, '').replace(trailing, '')
}

/** "what on earth is …", "who the hell …": it asks no more than without it. */
const emphasis =
  /(?<=\b(?:what|whats|who|whos|how|hows|where|wheres|why|when|which)) (?:on earth|in the world|in heavens name|in gods name|the hell|the heck|the devil|the blazes|the dickens)\b/g

const spaced = remembered((turn: string): string => {
  const words = tokenise(turn)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => text)
  return words
    .join(' ')
    .replace(emphasis, '')
    .replace(/\bu\b/g, 'you')
    .replace(/\bur\b/g, 'your')
})
