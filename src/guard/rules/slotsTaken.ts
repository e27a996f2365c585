import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { takesOf } from '../../decoding/takesOf.ts'
import { canonicalJson } from '../../model/BoundPlan.ts'
import { sameAddress } from '../../model/Token.ts'
import type { GuardInput } from '../GuardInput.ts'

/** What a call with a measured amount does with it. */
export type Taken = {
  readonly kind: 'allowed' | 'taken'
  readonly token: Address
  readonly spender: Address
  readonly units: bigint
  /** Everything that the call says besides the amount, in one spelling. */
  readonly rest: string
}

/**
 * Null for calls whose amount is never measured: only what is allowed, lent, paid back or deposited for the account
 * itself is.
 */
export function takenBy(call: DecodedCall, { network, account }: GuardInput): Taken | null {
  if (call.kind === 'approve') {
    const { spender, units } = call
    return { kind: 'allowed', token: call.token.address, spender, units, rest: spell(call) }
  }
  const owner = ownerOf(call)
  const take = takesOf(call, network)
  if (owner === null || take === null || !sameAddress(owner, account)) return null
  return { kind: 'taken', ...take, rest: spell(call) }
}

function ownerOf(call: DecodedCall): Address | null {
  switch (call.kind) {
    case 'supply':
      return call.onBehalfOf
    case 'repay':
      return call.units === null ? null : call.onBehalfOf
    case 'deposit':
      return call.receiver
    default:
      return null
  }
}

function spell(call: DecodedCall): string {
  return canonicalJson({ ...call, units: 0n })
}
