import { asking } from '../finish.ts'
import { neverOrders } from '../questions/soundsAsked.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'

const denied =
  /^ *(?:(?:no|wait|stop|oh|please|ok|okay|actually|sorry)[,.! ]+)*(?:do ?n['\u2019]?t|do not|never)(?: (?:you|ever))? (?:send|pay|give|transfer|wire)\b[^,.;!?\d]*[,.;!?]/i

/** "don't send it to bob, so make it 60": whether the payment in hand is not to be, and what comes after changes nothing but how much. */
function isDenied(before: State, { state, reading }: Outcome, text: string): boolean {
  const to = reading.intents.flatMap((intent) => (intent.kind === 'send' ? [intent.to] : []))
  const was = before.live?.flatMap(({ steps }) => steps.map(({ said }) => said.to?.value)) ?? []
  return state.live !== before.live && denied.test(text) && to.some((one) => was.includes(one))
}

/** "do you collect statistics": what opens as nothing but a question orders nothing, whatever its words are elsewhere. It is asked about. */
export function actsOfNone(before: State, outcome: Outcome, text: string): Outcome {
  const acts = outcome.reading.intents.some(({ kind }) => kind !== 'show')
  return acts && (neverOrders(text) || isDenied(before, outcome, text))
    ? { state: before, reading: asking('action'), blocks: [] }
    : outcome
}
