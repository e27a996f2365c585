import type { Address } from 'viem'

/** The address under which a chain's own coin goes in our books and in `eth_simulateV1`'s logs (ERC-7528). */
export const nativeAddress: Address = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'

/**
 * Something that can be held: the chain's coin, an ERC-20, or the token of a position (an aToken, a vault's share).
 * Two tokens are the same when chain and address are; the symbol is for reading only.
 */
export type Token = {
  readonly chainId: number
  readonly address: Address
  readonly symbol: string
  readonly name: string
  readonly decimals: number
}

export function isNative(token: Token): boolean {
  return token.address === nativeAddress
}

export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

export function sameToken(a: Token, b: Token): boolean {
  return a.chainId === b.chainId && sameAddress(a.address, b.address)
}
