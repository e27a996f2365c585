import type { Address, Hex } from 'viem'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { UsdE8 } from '../model/Usd.ts'

/** Dollars for one whole token. */
export type TokenPrice = { readonly token: Address; readonly usdE8: UsdE8 }

/** What reaches the signer of an approved plan. Nothing in it is believed: it is hashed, decoded and judged again. */
export type SignRequest = {
  readonly planId: string
  readonly hash: Hex
  readonly plan: BoundPlan
  readonly prices: readonly TokenPrice[]
}
