import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

export type Erc20Call =
  | { readonly kind: 'approve'; readonly spender: Address; readonly amount: bigint }
  | { readonly kind: 'transfer'; readonly to: Address; readonly amount: bigint }

const addressAndAmount = parseAbiParameters('address, uint256')

/** Null for whatever is not exactly one of these calls, to the last byte: permit, increaseAllowance and the rest stay unknown. */
export function decodeErc20(data: Hex): Erc20Call | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    const args = decodeAbiParameters(addressAndAmount, body)
    if (encodeAbiParameters(addressAndAmount, args) !== body) return null
    switch (bytes.slice(0, 10)) {
      case '0x095ea7b3':
        return { kind: 'approve', spender: args[0], amount: args[1] }
      case '0xa9059cbb':
        return { kind: 'transfer', to: args[0], amount: args[1] }
      default:
        return null
    }
  } catch {
    return null
  }
}
