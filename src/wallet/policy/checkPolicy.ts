import { decodePlan } from '../../decoding/decodePlan.ts'
import type { BoundPlan } from '../../model/BoundPlan.ts'
import type { Network } from '../../model/Network.ts'
import { approvals } from './approvals.ts'
import { bridges } from './bridges.ts'
import { leaving } from './leaving.ts'
import { measuredAmounts } from './measuredAmounts.ts'
import { type Move, movesOf } from './movesOf.ts'
import type { PolicyRule } from './PolicyRule.ts'
import { readable } from './readable.ts'
import { receivers } from './receivers.ts'
import { sends } from './sends.ts'
import { spenders } from './spenders.ts'
import { swaps } from './swaps.ts'

/** In this order: what cannot be read is judged no further. */
const rules: readonly PolicyRule[] = [
  readable,
  measuredAmounts,
  receivers,
  spenders,
  approvals,
  swaps,
  bridges,
  sends,
  leaving,
]

export type PolicyResult =
  | { readonly status: 'kept'; readonly moves: readonly Move[] }
  | { readonly status: 'broken'; readonly sentence: string }

/**
 * Whether the signer may sign anything of a plan, by its bytes and its own catalogue alone: every call of it is held
 * against every rule before its first signature and before each later one.
 */
export function checkPolicy(plan: BoundPlan, network: Network): PolicyResult {
  if (plan.chainId !== network.chainId) return { status: 'broken', sentence: 'This plan is for another chain.' }
  const steps = decodePlan(plan, network)
  const moves = movesOf(steps, network)
  for (const rule of rules) {
    const sentence = rule({ plan, network, steps, moves })
    if (sentence !== null) return { status: 'broken', sentence }
  }
  return { status: 'kept', moves }
}
