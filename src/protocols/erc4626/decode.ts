import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

export type Erc4626Call =
  | { readonly kind: 'deposit'; readonly assets: bigint; readonly receiver: Address }
  | { readonly kind: 'redeem'; readonly shares: bigint; readonly receiver: Address; readonly owner: Address }
  | { readonly kind: 'withdraw'; readonly assets: bigint; readonly receiver: Address; readonly owner: Address }

const inArgs = parseAbiParameters('uint256, address')
const outArgs = parseAbiParameters('uint256, address, address')

/** Calls of an ERC-4626 vault. Null for whatever is not exactly one of these, to the last byte. */
export function decodeErc4626(data: Hex): Erc4626Call | null {
  const bytes = data.toLowerCase()
  const selector = bytes.slice(0, 10)
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    if (selector === '0x6e553f65') {
      const args = decodeAbiParameters(inArgs, body)
      if (encodeAbiParameters(inArgs, args) !== body) return null
      return { kind: 'deposit', assets: args[0], receiver: args[1] }
    }
    if (selector !== '0xba087652' && selector !== '0xb460af94') return null
    const args = decodeAbiParameters(outArgs, body)
    if (encodeAbiParameters(outArgs, args) !== body) return null
    const [units, receiver, owner] = args
    return selector === '0xba087652'
      ? { kind: 'redeem', shares: units, receiver, owner }
      : { kind: 'withdraw', assets: units, receiver, owner }
  } catch {
    return null
  }
}
