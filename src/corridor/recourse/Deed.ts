import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { decodePlan } from '../../decoding/decodePlan.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import type { JournalPlan } from '../../journal/foldPlans.ts'
import type { Network } from '../../model/Network.ts'
import type { Slot } from '../../model/Slot.ts'

/** A step of an approved plan, read off the bytes that were approved, with what came of it. */
export type Deed = {
  readonly index: number
  readonly call: DecodedCall
  /** Where its amount is what an earlier step brings. */
  readonly slot: Slot | null
  readonly done: boolean
  /** Units that the wallet has more, or less, by it, by token in lower case. Empty where it was not done. */
  readonly moved: ReadonlyMap<string, bigint>
}

/** @param movedBy what each transaction that is on the chain moved; by its hash */
export function deedsOf(
  { plan, steps }: Pick<JournalPlan, 'plan' | 'steps'>,
  movedBy: ReadonlyMap<string, ReadonlyMap<string, bigint>>,
  network: Network,
): readonly Deed[] {
  return decodePlan(plan, network).map(({ call, measured }, index): Deed => {
    const mined = minedHash(steps.find(({ signed }) => signed.index === index))
    const moved = mined === null ? new Map<string, bigint>() : (movedBy.get(mined) ?? new Map<string, bigint>())
    return { index, call, slot: measured?.slot ?? null, done: mined !== null, moved }
  })
}

/** The transaction that did the step. Null where none did: a cancelling one that is in a block did nothing. */
export function minedHash(step: JournalPlan['steps'][number] | undefined): `0x${string}` | null {
  if (step === undefined || (step.state !== 'mined' && step.state !== 'mined-for-good')) return null
  return step.outcome?.kind === 'mined' ? step.outcome.hash : null
}

/** By how much a deed raised what the wallet holds of a token; 0 where it did not. */
export function broughtBy({ moved }: Deed, token: string): bigint {
  const units = moved.get(keyOf(token)) ?? 0n
  return units > 0n ? units : 0n
}
