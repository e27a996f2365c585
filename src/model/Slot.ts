import type { Address, Hex } from 'viem'
import { concat, numberToHex, size, slice } from 'viem/utils'
import type { Call } from './Step.ts'

/**
 * An amount inside a call that is known only when its turn comes: what an earlier call of the same plan brought, measured
 * on the chain. The plan's own bytes carry `min`; whatever is signed instead lies within [min, max], and nowhere else in
 * the bytes may anything differ.
 */
export type Slot = {
  /** The call it is in. */
  readonly call: number
  /** Which of the call's 32-byte arguments, counted from 0. */
  readonly word: number
  readonly token: Address
  /** The call before it that brings the amount: the rise of the account's balance of `token` by this call. */
  readonly from: number
  readonly min: bigint
  readonly max: bigint
  /** What the plan was tried out with. */
  readonly expected: bigint
}

/** Which measurement fills a slot: the same for all slots that one rise fills. */
export function slotSource({ from, token }: Slot): string {
  return `${from}:${token.toLowerCase()}`
}

/**
 * The calls as they go out with these amounts in their slots. The rest of the bytes stays as it is.
 * @throws Error where a slot lies outside its call's data or an amount outside its slot's range
 */
export function fillSlots<C extends Call>(
  calls: readonly C[],
  slots: readonly Slot[],
  amountFor: (slot: Slot) => bigint,
): readonly C[] {
  return calls.map((call, index) => {
    let { data } = call
    for (const slot of slots) if (slot.call === index) data = fillWord(data, slot, amountFor(slot))
    return data === call.data ? call : { ...call, data }
  })
}

const selectorBytes = 4
const wordBytes = 32

function fillWord(data: Hex, slot: Slot, units: bigint): Hex {
  const start = selectorBytes + slot.word * wordBytes
  const end = start + wordBytes
  if (!Number.isSafeInteger(slot.word) || slot.word < 0 || end > size(data))
    throw new Error('A measured amount lies outside its call.')
  if (units < slot.min || units > slot.max) throw new Error('A measured amount lies outside its range.')
  const rest = end === size(data) ? '0x' : slice(data, end)
  return concat([slice(data, 0, start), numberToHex(units, { size: wordBytes }), rest])
}
