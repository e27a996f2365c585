import type { Address, Hex } from 'viem'
import type { CorridorOfTest } from '../../../src/corridor/testing/corridorOfTest.ts'
import type { Dice } from '../../../src/corridor/testing/randomStory.ts'
import type { GuardInput } from '../../../src/guard/GuardInput.ts'
import type { Slot } from '../../../src/model/Slot.ts'
import type { Call } from '../../../src/model/Step.ts'
import type { Reader } from '../oracle/openReader.ts'
import type { Situation } from '../situations/Situation.ts'

export const families = ['model', 'page', 'token', 'rpc', 'bytes'] as const
export type Family = (typeof families)[number]

/** What would be signed: the bytes, and the amounts in them that are measured later. */
export type Bytes = { readonly calls: readonly Call[]; readonly slots: readonly Slot[] }

/** Something broken in a real situation, ready to be judged. */
export type Attack = {
  readonly family: Family
  /** What was broken, in a few words. */
  readonly kind: string
  /** What the guard is given. Its intents are what the person said, whatever anybody made of them. */
  readonly input: GuardInput
  /** What would really be sent if it passed. */
  readonly real: Bytes
  /** Honest code of tokens that lie, to read the truth by. */
  readonly honest?: ReadonlyMap<Address, Hex>
}

/** Where an attacker stands. */
export type Scene = {
  readonly open: CorridorOfTest
  readonly situation: Situation
  readonly dice: Dice
  readonly thief: Address
  /** Somebody that the person may send things to. */
  readonly friend: Address
  /** Sees what everybody has. */
  readonly reader: Reader
}
