import type { Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { dropSlot } from './setSlot.ts'

const polite = '(?:(?:ok|okay|hi|hey|hello|and|but|so|please|pls|well|hm+|no|then|actually)[,.! ]+)*'
const wish =
  "(?:(?:(?:how )?(?:can|could|may|do|would|should|might) (?:i|we)|how to|is it possible to|is there (?:a|any) way to|am i able to|i (?:want|need|would like|wish|have) to|i wanna|i'd like to|id like to|let me|help me(?: to)?|can you help me(?: to)?) +)?"
const money =
  '(?:(?:some|a bit|a little|any|part|more|my|the|of)(?: +of)? +)*(?:money|cash|funds|crypto|coins|dollars|something)'
const kin =
  '(?:brother|sister|sibling|mother|mom|mum|mommy|dad|daddy|father|son|daughter|wife|husband|partner|girlfriend|boyfriend|friend|buddy|mate|family|cousin|uncle|aunt|kid|child|parent|grandma|grandpa|grandmother|grandfather|nephew|niece|boss|landlord|colleague|co-?worker|neighbou?r|roommate|flatmate|ex|person|guy|man|woman|stranger)s?'
const anybody = '(?:somebody|someone|anybody|anyone|others|people|other people)(?: +(?:else|new|special))?'
const whose = '(?:my|our|a|an|the|some|any|another|one of my|this|that)'
/** "who is not in the list": a few words of who it is, that name nobody. */
const where =
  "(?: +(?:(?:who|that|which|whom)(?:'?s)? +)?(?:without|outside|not|isn'?t|is|has|with no|i (?:do ?n'?t|do not|have ?n'?t|never))(?: +[a-z']+){0,8})"
/** Somebody who is spoken of and not named: "my brother". */
export const person = `(?:${anybody}|${whose} +(?:(?:new|old|other|little|big|best|good|younger|older|different|dear) +)*${kin})`
const end = '(?: +(?:please|pls|too|now|today|here|with this|with sayso|in here|in this app))*[ .!?]*$'

const sum = String.raw`(?<held>\$? ?\d[\d.,]*k?(?: +[a-z]+)?)`
const asks: readonly RegExp[] = [
  `(?:send|transfer|wire|give|pay|forward)(?: +over)?(?: +${money})?(?: +over)? +to +(?:(?<contact>[a-z0-9_-]+)|${person}${where}?)`,
  `(?:send|give|pay|wire) +(?:(?<contact>[a-z0-9_-]+)|${person}${where}?) +${money}`,
  `pay +${person}${where}?`,
  `(?:send|transfer|wire|give|pay|forward)(?: +over)? +${sum}(?: +over)? +to +${person}${where}?`,
  `(?:send|give|pay|wire) +${person}${where}? +${sum}`,
].map((source) => new RegExp(`^ *${polite}${wish}${source}${end}`, 'dis'))
const unnamed = new RegExp(
  `^ *${polite}(?:(?:it|this|that)(?:'?s| is| goes| should go) +)?(?:for|to) +${person}${where}${end}`,
  'is',
)

/**
 * "can i send money to my brother", "for somebody who is not in my list": a payment to somebody who is asked first,
 * where nobody in the address book is named. Null where a plan of another kind is in hand.
 */
export function sendToWhom(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const text = straightQuotes(turn)
  const step = onlyStep(state)
  if (step === 'other') return null
  if (unnamed.test(text))
    return sending(state, step === null ? { kind: 'send', said: {}, unclear: ['to'] } : askWhom(step))
  if (step !== null) return null
  const found = asks.map((shape) => shape.exec(text)).find((one) => one !== null)
  if (found == null) return null
  const span = spanOf(found, 'contact')
  if (span === null) {
    const said = sumIn(found, text, at, contacts)
    return said === null ? null : sending(state, { kind: 'send', said, unclear: ['to'] })
  }
  const to = contacts.find((contact) => contact === turn.slice(span.start, span.end).toLowerCase())
  if (to === undefined) return null
  return sending(state, { kind: 'send', said: { to: { value: to, from: [{ turn: at, ...span }] } }, unclear: [] })
}

/** So much of a coin, where it is said. Null where anything else stands there. */
function sumIn(found: RegExpExecArray, text: string, at: number, contacts: readonly string[]): Draft['said'] | null {
  const span = spanOf(found, 'held')
  if (span === null) return {}
  const held = heldIn(text, span, contacts)
  if (held?.quantity?.form !== 'number' || held.asset === 'unclear' || held.each) return null
  const value = plainAmount(held.quantity)
  const from = [{ turn: at, ...span }]
  return value === null
    ? null
    : { amount: { value, from }, ...(held.asset !== null && { asset: { value: held.asset, from } }) }
}

const sending = (state: State, step: Draft): Outcome => holding(state, [{ when: null, notify: false, steps: [step] }])

/** Whom it was to go to is nobody that is named. */
function askWhom(step: Draft): Draft {
  const open = dropSlot(step, 'to')
  return { ...open, unclear: [...new Set([...open.unclear, 'to' as const])] }
}

/** The payment in hand. Null where nothing is in hand. */
function onlyStep({ live }: State): Draft | 'other' | null {
  const steps = live?.flatMap((block) => block.steps) ?? []
  const [step, ...others] = steps
  if (step === undefined) return live === null || live.length === 0 ? null : 'other'
  const isAlone = others.length === 0 && live?.every(({ when }) => when === null) === true
  return isAlone && step.kind === 'send' && findMissing(step).includes('to') ? step : 'other'
}
