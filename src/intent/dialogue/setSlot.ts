import type { MissingPart } from '../../model/Reading.ts'
import type { Draft, Said, SlotName, Slots } from '../steps/Draft.ts'

/**
 * The draft with one value said anew; what was unclear about it no longer is. What the act itself left open no single value
 * settles: something was said that nobody took up, and it would be dropped with it.
 */
export function setSlot<K extends SlotName>(
  draft: Draft,
  slot: K,
  said: Said<Slots[K]>,
  settles: Exclude<MissingPart, 'action'> | null,
): Draft {
  return { ...draft, said: { ...draft.said, [slot]: said }, unclear: draft.unclear.filter((part) => part !== settles) }
}

/** The draft with the slot forgotten. */
export function dropSlot(draft: Draft, slot: SlotName): Draft {
  const { [slot]: _dropped, ...said } = draft.said
  return { ...draft, said }
}
