import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Said } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { dropSlot, setSlot } from './setSlot.ts'

const who = '(?:person|one|guy|address|recipient|contact|wallet)'
const shape = new RegExp(
  `^ *(?:(?:no|nope|wait|oh|oops|hm+|sorry|actually|ok|but)[,. ]+)*(?:${[
    `(?:(?:that|this|it)(?:'?s| is| was)? )?(?:the )?wrong ${who}`,
    `(?:that|this|the) ${who}(?:'?s| is| was) (?:the )?(?:wrong(?: one)?|incorrect|not right)`,
    'not (?:to )?(?:him|her|them|that (?:one|person|guy|address|contact))',
    '(?:to )?(?:someone|somebody) else',
    `(?:to |i meant? )?(?:another|a different|some other|the other) ${who}`,
  ].join('|')})(?: +(?:please|pls|instead|rather|then))*(?:[,.;:! \u2013\u2014-]+(?<to>[^ ].*?))?[ .!]*$`,
  'dis',
)
/** "no, to alice instead" */
const instead =
  /^ *(?:(?:no|nope|nah|wait|oh|oops|hm+|sorry|actually)[,. ]+)+(?<to>to +[^ ]+)(?: +(?:please|pls|instead|rather|then))*[ .!]*$/dis
/** What may lead to whom it is to go to. */
const pointing =
  /^(?:(?:it|that|this|he|she|they|the (?:right|correct|real) (?:one|address))(?:'?s| is| was| should be| should go| are)?|its|thats|should be|should go|make it|send it|use|i meant?|but|rather|correct is|right is|to|this|:)[,: ]+/i

/**
 * "not him", "wrong person", of a payment in hand: whom it is to go to is asked anew, or is whoever is named with it: "wrong
 * address, its 0x…". Null where there is no payment, or several.
 */
export function otherRecipient(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'send' || more.length + others.length > 0) return null
  const text = straightQuotes(turn)
  const found = shape.exec(text) ?? instead.exec(text)
  if (found === null) return null
  const span = spanOf(found, 'to')
  const named = span === null ? null : recipientIn(turn, span.start, span.end, { at, contacts })
  // "wrong address, its my savings account": what more is said is looked at as everything else is.
  if (span !== null && named === undefined) return null
  const to = named ?? null
  return holding(state, [{ ...block, steps: [to === null ? dropSlot(step, 'to') : setSlot(step, 'to', to, 'to')] }])
}

/** Null for an address that was mistyped; undefined for what is nobody. */
function recipientIn(
  turn: string,
  start: number,
  end: number,
  { at, contacts }: { readonly at: number; readonly contacts: readonly string[] },
): Said<string> | null | undefined {
  let from = start
  for (let led = pointing.exec(turn.slice(from, end)); led !== null; led = pointing.exec(turn.slice(from, end)))
    from += led[0].length
  const part = ' '.repeat(from) + turn.slice(from, end)
  const words = tag(part, contacts)
  const [only, ...more] = findMentions(words)
  const covers = only !== undefined && words.every((word) => only.start <= word.start && word.end <= only.end)
  if (only === undefined || more.length > 0 || !covers) return undefined
  const source = [{ turn: at, start: only.start, end: only.end }]
  if (only.type === 'party') return { value: only.to, from: source }
  if (only.type !== 'address') return undefined
  return only.valid ? { value: only.address, from: source } : null
}
