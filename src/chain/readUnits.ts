import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import type { Read } from '../model/Read.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { readBalance, readMorphoShares, readNativeBalance } from './knownReads.ts'

/**
 * How much an account has of a token or a position, in its smallest units. The coin is asked of the chain, a position in
 * Morpho of Morpho (no contract stands at its address), anything else of itself.
 */
export function readUnits(network: Network, token: Token, account: Address): Read<bigint> {
  if (sameAddress(token.address, network.native.address)) return readNativeBalance(network.multicall3, account)
  const lent = network.morpho?.markets.find(({ position }) => sameAddress(position.address, token.address))
  if (network.morpho !== null && lent !== undefined) return readMorphoShares(network.morpho.blue, lent.id, account)
  return readBalance(token.address, account)
}
