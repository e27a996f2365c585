import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Said } from '../steps/Draft.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { person } from './sendToWhom.ts'
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
/** "send two hundred of it to my brother instead": somebody whom the address book may not know, and perhaps another sum. */
const sum = String.raw`(?<held>\$? ?\d[\d.,]*k?(?: +[a-z]+)?|(?:[a-z]+ +){0,2}(?:hundred|thousand|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: +[a-z]+)?)`
const unnamed = new RegExp(
  `^ *(?:(?:please|pls|ok|okay|but|and|sorry|actually|wait|can you|could you|would you|kindly)[,. ]+)*(?<no>(?:no|nope|nah)[,. ]+)?(?:(?:make +it|send|pay|give|transfer|wire|let +it +go|it +should +go)(?: +(?:it|that|this|all +of +(?:it|that)|the +same(?: +amount)?|${sum}(?:(?: +out)? +of +(?:it|that|this|those))?))? +)?(?:over +)?(?:to|for) +${person}(?<other>,? +(?:instead|rather))?(?:,? +(?:please|pls|then))*[ .!?]*$`,
  'dis',
)
/** "excuse me, was for bob", "it should have been to bob" */
const was =
  /^ *(?:(?:no|nope|nah|wait|oh|oops|oh dear|hm+|sorry|actually|excuse me|pardon|ah|ok|but|my (?:bad|mistake)|i (?:did|made) (?:a )?mistake)[,.! ]+)*(?:(?:(?:it|that|this) )?(?:was|is|should be|should have been|was meant|is meant|was supposed to (?:be|go)|was meant to (?:be|go)) )(?<to>(?:for|to) +[^ ,.]+)(?: +(?:please|pls|instead|rather|then|actually|sorry))*[ .!]*$/dis
/** What may lead to whom it is to go to. */
const pointing =
  /^(?:(?:it|that|this|he|she|they|the (?:right|correct|real) (?:one|address))(?:'?s| is| was| should be| should go| are)?|its|thats|should be|should go|make it|send it|use|i meant?|but|rather|correct is|right is|to|for|this|:)[,: ]+/i

/**
 * "not him", "wrong person", of a payment in hand: whom it is to go to is asked anew, or is whoever is named with it: "wrong
 * address, its 0x…". Null where there is no payment, or several.
 */
export function otherRecipient(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'send' || more.length + others.length > 0) return null
  const text = straightQuotes(turn)
  const somebody = unnamed.exec(text)
  if (somebody !== null) return toSomebody(state, somebody, text, { at, contacts })
  const found = shape.exec(text) ?? instead.exec(text) ?? was.exec(text)
  if (found === null) return null
  const span = spanOf(found, 'to')
  const named = span === null ? null : recipientIn(turn, span.start, span.end, { at, contacts })
  // "wrong address, its my savings account": what more is said is looked at as everything else is.
  if (span !== null && named === undefined) return null
  const to = named ?? null
  return holding(state, [{ ...block, steps: [to === null ? dropSlot(step, 'to') : setSlot(step, 'to', to, 'to')] }])
}

/** Whom it is to go to is asked; how much it is may be said with it. Null where it may be another payment beside. */
function toSomebody(
  state: State,
  { groups, indices }: RegExpExecArray,
  text: string,
  { at, contacts }: { readonly at: number; readonly contacts: readonly string[] },
): Outcome | null {
  const [block] = state.live ?? []
  const [step] = block?.steps ?? []
  if (block === undefined || step === undefined || (groups?.no === undefined && groups?.other === undefined))
    return null
  const open = dropSlot(step, 'to')
  const [start, end] = indices?.groups?.held ?? []
  if (start === undefined || end === undefined) return holding(state, [{ ...block, steps: [open] }])
  const held = heldIn(text, { start, end }, contacts)
  const before = step.said.amount?.value
  const value = held?.quantity?.form === 'number' && !held.each ? plainAmount(held.quantity) : null
  // "$500 of eth, 200 of it": of the eth, or of the dollars?
  const isAlike =
    held != null &&
    (held.asset === null || held.asset === step.said.asset?.value) &&
    (before === undefined || typeof before === 'string' || !('unit' in before) || before.unit === 'token')
  if (value === null || !isAlike) return null
  const said = { value, from: [{ turn: at, start, end }] }
  return holding(state, [{ ...block, steps: [setSlot(open, 'amount', said, 'amount')] }])
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
