import type { Hex } from 'viem'
import type { Amount } from '../model/Amount.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { TokenPrice } from './SignRequest.ts'

/** Who said so, what they typed, and the hash that stood before them when they did. */
export type Act = {
  readonly by: 'window' | 'terminal' | 'yes-flag'
  readonly typed?: string | undefined
  readonly shownHash: string
}

/**
 * A plan that a person approved. Deeply frozen, and made by `approvePlan` alone: an object that only looks like one is
 * not in the registry and cannot be signed.
 */
export type ApprovedPlan = {
  readonly planId: string
  readonly hash: Hex
  readonly plan: BoundPlan
  /** One a call, as it was shown. */
  readonly titles: readonly string[]
  /** The changes that the approved simulation showed, fees left out. */
  readonly promised: readonly Amount[]
  /** What the plan was judged by, for the signer to count with. */
  readonly prices: readonly TokenPrice[]
  readonly by: Act['by']
  readonly typed: string | null
  /** Chain seconds. */
  readonly approvedAt: bigint
}
