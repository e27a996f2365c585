import { getAddress } from 'viem'
import type { NetworkBook } from '../../src/chain/networks/parseNetworkBook.ts'
import { tokenLists } from './sources.ts'

/** A token is listed in the book's own words, and so in no letters that look like others. */
const plain = /^[\x20-\x7e]+$/

/**
 * What Uniswap's list has of the network beside the book's own tokens, in the list's order: people hold these too. Left out
 * is what goes by a word that the book has another meaning for, and so the coin's second address on Polygon, which would
 * be counted twice.
 */
export function listedTokens(book: Omit<NetworkBook, 'listed'>): NetworkBook['listed'] {
  const known = JSON.stringify(book).toLowerCase()
  const taken = new Set([...book.tokens.map(({ symbol }) => symbol.toUpperCase()), ...Object.keys(book.words)])
  return tokenLists[0].tokens
    .filter(
      ({ chainId, address, symbol, name }) =>
        chainId === book.chainId &&
        !known.includes(address.toLowerCase()) &&
        !taken.has(symbol.toUpperCase()) &&
        plain.test(symbol + name),
    )
    .map(({ chainId, address, symbol, name, decimals }) => {
      return { chainId, address: getAddress(address), symbol, name, decimals }
    })
}
