import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'
import { dropSlot } from './setSlot.ts'

const shape =
  /^ *(?:(?:no|wait|oh|oops|hm+|sorry|actually|ok|but)[,. ]+)*(?:(?:(?:that|this|it)(?:'?s| is) )?(?:the )?wrong (?:person|one|guy|address|recipient|contact)|not (?:to )?(?:him|her|them|that (?:one|person|guy|address|contact))|(?:to )?(?:someone|somebody) else|(?:to )?(?:another|a different|some other) (?:person|one|guy|address|recipient|contact))(?: +(?:please|pls|instead|rather|then))*[ .!]*$/i

/** "not him", "wrong person", of a payment in hand: whom it is to go to is asked anew. Null where there is none, or several. */
export function otherRecipient(state: State, turn: string): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'send' || more.length + others.length > 0) return null
  if (!shape.test(turn.replaceAll('\u2019', "'"))) return null
  return holding(state, [{ ...block, steps: [dropSlot(step, 'to')] }])
}
