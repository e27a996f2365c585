import type { Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

/** What is wrapped is the call's value: `deposit()` itself says no amount. */
export type WethCall = { readonly kind: 'wrap' } | { readonly kind: 'unwrap'; readonly amount: bigint }

const amountOnly = parseAbiParameters('uint256')

/** Null for whatever is not exactly `deposit()` or `withdraw(uint256)`, to the last byte. */
export function decodeWeth(data: Hex): WethCall | null {
  const bytes = data.toLowerCase()
  if (bytes === '0xd0e30db0') return { kind: 'wrap' }
  if (bytes.slice(0, 10) !== '0x2e1a7d4d') return null
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    const args = decodeAbiParameters(amountOnly, body)
    return encodeAbiParameters(amountOnly, args) === body ? { kind: 'unwrap', amount: args[0] } : null
  } catch {
    return null
  }
}
