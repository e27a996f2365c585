import { isOpen } from './lapse.ts'
import type { State } from './State.ts'
import { dollarShares } from './shareDollars.ts'

const small = '(?:(?:oh|ah|no|nope|nah|sorry|wait|hm+|well|but|ok|okay|please)[,.! ]+)*'
const meant =
  "(?:(?:i|we)(?: actually| really)? (?:mean|meant|said|wanted|asked)(?: to say| to ask)?|(?:that is|that's|thats|this is|it's|its|it is)? ?not (?:that|this|it|what i(?: actually| really)? (?:mean|meant|said|asked|asked for|want|wanted))|what i(?: actually| really)? (?:mean|meant|said|want|wanted|asked for)(?: to say| to do)? (?:is|was)(?: this| to)?|(?:i (?:was|am)|i'm) (?:asking|talking) (?:for|about) something else|(?:forget|scrap) (?:that|it|this)|you (?:got|have|understood) (?:me|it|that) wrong)"
const shape = new RegExp(`^ *${small}${meant}(?: *[,.:;!\\u2013\\u2014-]+)? +${small}(?=[a-z\\d$])`, 'i')

/**
 * "No, I mean split my money 50/50", "not that. put 100 usdc into aave", while something is asked: a correction in front of an order
 * that is whole by itself says only that the order takes the place of what was asked about. Gives the turn with it blanked, so that every
 * other word keeps its place. A plan that is shown stays with the words that change it.
 * @param isOrder whether words said by themselves, with nothing before them, are an act of which nothing is missing
 */
export function dropMeant({ live }: State, turn: string, isOrder: (words: string) => boolean): string {
  if (live !== null && !isOpen(live)) return turn
  const [lead] = shape.exec(turn.replace(/\u2019/g, "'")) ?? []
  if (lead === undefined) return turn
  const order = turn.slice(lead.length)
  return dollarShares(order) !== null || isOrder(order) ? ' '.repeat(lead.length) + order : turn
}
