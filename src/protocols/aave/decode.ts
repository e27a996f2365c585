import { type Address, decodeAbiParameters, encodeAbiParameters, type Hex, parseAbiParameters } from 'viem'

export type AaveCall =
  | { readonly kind: 'supply'; readonly asset: Address; readonly amount: bigint; readonly onBehalfOf: Address }
  /** `amount` is null for the whole position (the largest uint256 in the bytes). */
  | { readonly kind: 'withdraw'; readonly asset: Address; readonly amount: bigint | null; readonly to: Address }

const supplyArgs = parseAbiParameters('address, uint256, address, uint16')
const withdrawArgs = parseAbiParameters('address, uint256, address')
const wholePosition = 2n ** 256n - 1n

/** Calls of an Aave v3 pool. Null for whatever is not exactly one of these, to the last byte. */
export function decodeAave(data: Hex): AaveCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    switch (bytes.slice(0, 10)) {
      case '0x617ba037': {
        const args = decodeAbiParameters(supplyArgs, body)
        if (encodeAbiParameters(supplyArgs, args) !== body) return null
        // A referral code is nobody's wish here.
        if (args[3] !== 0) return null
        return { kind: 'supply', asset: args[0], amount: args[1], onBehalfOf: args[2] }
      }
      case '0x69328dec': {
        const args = decodeAbiParameters(withdrawArgs, body)
        if (encodeAbiParameters(withdrawArgs, args) !== body) return null
        return { kind: 'withdraw', asset: args[0], amount: args[1] === wholePosition ? null : args[1], to: args[2] }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}
