import type { DecodedStep } from '../../decoding/decodePlan.ts'
import type { BoundPlan } from '../../model/BoundPlan.ts'
import type { Network } from '../../model/Network.ts'
import type { Move } from './movesOf.ts'

/** A plan as the signer reads it: its bytes, decoded by its own catalogue, and what they move. */
export type PolicyCase = {
  readonly plan: BoundPlan
  readonly network: Network
  readonly steps: readonly DecodedStep[]
  readonly moves: readonly Move[]
}

/** Why nothing of a plan is signed, in one sentence; null where there is nothing against it. One topic a file. */
export type PolicyRule = (judged: PolicyCase) => string | null
