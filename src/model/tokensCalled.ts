import type { Network } from './Network.ts'
import { sameAddress, type Token } from './Token.ts'

const native = 'NATIVE '

/**
 * Every token that a word means on a network: a ticker, or one of the network's own words. None where nothing is called so;
 * more than one where the word alone does not tell which is meant.
 */
export function tokensCalled(word: string, { tokens, words }: Pick<Network, 'tokens' | 'words'>): readonly Token[] {
  const upper = word.toUpperCase()
  const meant = Object.hasOwn(words, upper) ? words[upper] : undefined
  if (meant !== undefined) return tokens.filter((token) => meant.some((address) => sameAddress(address, token.address)))
  // Where there is only one, the native one is simply that.
  const tickers = [upper, upper.startsWith(native) ? upper.slice(native.length) : upper]
  return tokens.filter((token) => tickers.includes(token.symbol.toUpperCase()))
}

/** How to say this token and no other: a word that the reader knows, as people write it; its address where there is none. */
export function wordFor(token: Token, network: Network): string {
  const only = (word: string) => {
    const [first, second] = tokensCalled(word, network)
    return first !== undefined && second === undefined && sameAddress(first.address, token.address)
  }
  if (only(token.symbol)) return token.symbol
  const own = Object.keys(network.words).find(only)
  if (own === undefined) return token.address
  return own.startsWith(native) ? `native ${own.slice(native.length)}` : own.replace(/\.E$/, '.e')
}
