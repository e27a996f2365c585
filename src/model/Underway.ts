import type { AmountView } from './Stage.ts'

/**
 * `on-its-way`: somebody may still bring it. `late`: nobody may any more, and it is paid back where it left, hours later.
 * `unknown`: who would know does not answer, or not yet; then nothing is said of where it is. The others are ends.
 */
export type UnderwayState = 'on-its-way' | 'late' | 'unknown' | 'arrived' | 'paid-back'

type NamedChain = { readonly id: number; readonly name: string }

/** Something that left for another network over a bridge, and what came of it. */
export type UnderwayView = {
  readonly planId: string
  /** The deposit's transaction, which tells it from every other. */
  readonly deposit: string
  readonly state: UnderwayState
  readonly from: NamedChain
  readonly to: NamedChain
  readonly sent: AmountView
  /** What is to arrive, to the unit; once it has arrived, what did. */
  readonly arrives: AmountView
  /** By the wall clock, ISO 8601: when it left, and when its end was seen. */
  readonly since: string
  readonly endedAt: string | null
  readonly sentence: string
  /** What is to be said on the other network to go on, once it is there and for as long as nobody has. */
  readonly next: { readonly chainId: number; readonly network: string; readonly message: string } | null
}

/**
 * What left here and, as of one block, is in no account: worth what would arrive, or, where it is late, what is paid back.
 * Of `unknown` it is not known whether it is somewhere already, so it is in no sum.
 */
export type BetweenView = {
  readonly deposit: string
  readonly state: Extract<UnderwayState, 'on-its-way' | 'late' | 'unknown'>
  readonly to: NamedChain
  readonly since: string
  /** `usd` at today's price here. Null where none is known, or where it is not counted. */
  readonly amount: AmountView
}
