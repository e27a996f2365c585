import type { Address } from 'viem'
import type { BoundPlan } from './BoundPlan.ts'
import { sameAddress } from './Token.ts'

export type Clearing =
  | { readonly status: 'none' }
  | { readonly status: 'clears'; readonly delegate: Address }
  /** It says that it clears a delegation, and is not that alone. */
  | { readonly status: 'unsound' }

/**
 * Whether a plan takes back a delegation of its account (EIP-7702), and nothing else: one call, to the account itself,
 * with no coins and no bytes, nothing measured, nothing that may leave, arrive or be owed.
 */
export function readClearing({ account, calls, slots, bounds, clearsDelegation }: BoundPlan): Clearing {
  if (clearsDelegation === undefined) return { status: 'none' }
  const [call] = calls
  const alone =
    call !== undefined &&
    calls.length === 1 &&
    sameAddress(call.to, account) &&
    call.value === 0n &&
    call.data === '0x' &&
    slots.length === 0 &&
    bounds.atMostOut.length === 0 &&
    bounds.mayReceive.length === 0 &&
    bounds.mayOwe.length === 0
  return alone ? { status: 'clears', delegate: clearsDelegation.delegate } : { status: 'unsound' }
}
