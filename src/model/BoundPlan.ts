import type { Address, Hex } from 'viem'
import { keccak256, stringToHex } from 'viem/utils'
import type { Slot } from './Slot.ts'
import type { Call } from './Step.ts'
import type { OutcomeBounds } from './Verdict.ts'

/** One call with the most gas it may use. */
export type BoundCall = Call & { readonly gas: bigint }

/**
 * Exactly what an approval covers. Whatever is not in here cannot be signed; whatever changes in here is another plan.
 */
export type BoundPlan = {
  readonly version: 2
  readonly chainId: number
  readonly account: Address
  readonly calls: readonly BoundCall[]
  /** Amounts inside the calls that are measured when their turn comes. The calls carry their minimum. */
  readonly slots: readonly Slot[]
  /** Wei, at most, for all calls together: for their gas, and for their bytes where a network charges for them beside it. */
  readonly feeBudget: bigint
  /** Chain seconds. */
  readonly expiresAt: bigint
  readonly bounds: OutcomeBounds
  /**
   * Present in one kind of plan only: its single call, to the account itself with nothing in it, carries an authorization
   * (EIP-7702) that hands the account to nobody again. `delegate` is whom it is handed to now. See `readClearing`.
   */
  readonly clearsDelegation?: { readonly delegate: Address }
}

/** keccak256 of the one canonical spelling: keys sorted, bigints as decimal strings, addresses and bytes in lower case. */
export function hashBoundPlan(plan: BoundPlan): Hex {
  return keccak256(stringToHex(canonicalJson(plan)))
}

/** JSON with sorted keys; bigints become `"123n"`, so that no number can be taken for another type. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'bigint') return `"${value}n"`
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('Only whole numbers have one spelling.')
    return String(value)
  }
  if (typeof value === 'string') return JSON.stringify(/^0x[0-9a-fA-F]*$/.test(value) ? value.toLowerCase() : value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  throw new Error(`${typeof value} has no canonical spelling.`)
}
