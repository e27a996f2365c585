import type { MissingPart } from '../../model/Reading.ts'
import type { Draft, Said, SlotName, Slots } from '../steps/Draft.ts'

/** The draft with one value said anew; what was unclear about it no longer is. */
export function setSlot<K extends SlotName>(draft: Draft, slot: K, said: Said<Slots[K]>, settles: MissingPart): Draft {
  return { ...draft, said: { ...draft.said, [slot]: said }, unclear: draft.unclear.filter((part) => part !== settles) }
}

/** The draft with the slot forgotten. */
export function dropSlot(draft: Draft, slot: SlotName): Draft {
  const { [slot]: _dropped, ...said } = draft.said
  return { ...draft, said }
}
