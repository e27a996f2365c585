import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'

/** Dollar coins by ticker. Only the ones that the catalogue knows count; what they are worth is the feed's to say. */
const stablecoins = new Set(['USDC', 'USDT', 'USDT0', 'DAI', 'USDS', 'GHO', 'PYUSD', 'LUSD', 'FRAX', 'CRVUSD', 'USDE'])

/** The one token that a ticker or an address names. Null where the catalogue knows none, or more than one. */
export function resolveToken(network: Network, word: string): Token | null {
  const found = word.startsWith('0x')
    ? network.tokens.filter((token) => keyOf(token.address) === keyOf(word))
    : calledSo(network, word.toUpperCase())
  const [token] = found
  return found.length === 1 && token !== undefined ? token : null
}

/** The network's own words go before tickers: `USDC` names two where a bridged one stands beside the native one. */
function calledSo({ tokens, words }: Network, word: string): readonly Token[] {
  const own = new Map(Object.entries(words)).get(word)
  if (own !== undefined) return tokens.filter((token) => own.map(keyOf).includes(keyOf(token.address)))
  const tickers = [word, word.replace(/^NATIVE /, '')]
  return tokens.filter((token) => tickers.includes(token.symbol.toUpperCase()))
}

/** What a word may stand for where it is to be held in the end: one token, or any of a class. */
export function resolveAsset(network: Network, word: string): readonly Token[] {
  if (word === 'stablecoin') return network.tokens.filter((token) => stablecoins.has(token.symbol.toUpperCase()))
  const token = resolveToken(network, word)
  return token ? [token] : []
}
