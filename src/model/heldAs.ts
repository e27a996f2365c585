import type { Network } from './Network.ts'
import { sameAddress, type Token } from './Token.ts'

/**
 * What a token that lies in a place, or is owed there, is to the person: who put ether in gets ether back, though the place
 * counts it wrapped. What is wrapped in the wallet is another thing, and keeps its name.
 */
export function heldAs(token: Token, { native, wrapped }: Pick<Network, 'native' | 'wrapped'>): Token {
  return sameAddress(token.address, wrapped.address) ? native : token
}
