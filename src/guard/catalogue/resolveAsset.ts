import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'

/** Dollar coins by ticker. Only the ones that the catalogue knows count; what they are worth is the feed's to say. */
const stablecoins = new Set(['USDC', 'USDT', 'DAI', 'USDS', 'GHO', 'PYUSD', 'LUSD', 'FRAX', 'CRVUSD', 'USDE'])

/** The one token that a ticker or an address names. Null where the catalogue knows none, or more than one. */
export function resolveToken(network: Network, word: string): Token | null {
  const found = word.startsWith('0x')
    ? network.tokens.filter((token) => keyOf(token.address) === keyOf(word))
    : network.tokens.filter((token) => token.symbol.toUpperCase() === word.toUpperCase())
  const [token] = found
  return found.length === 1 && token !== undefined ? token : null
}

/** What a word may stand for where it is to be held in the end: one token, or any of a class. */
export function resolveAsset(network: Network, word: string): readonly Token[] {
  if (word === 'stablecoin') return network.tokens.filter((token) => stablecoins.has(token.symbol.toUpperCase()))
  const token = resolveToken(network, word)
  return token ? [token] : []
}
