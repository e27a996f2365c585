import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { nativeAddress } from '../../model/Token.ts'
import { parsePracticeBook } from './parsePracticeBook.ts'

/** The book with one address spelled another way wherever it stands. */
function respelled(from: string, to: string): unknown {
  const text = JSON.stringify(book)
  if (!text.includes(from)) throw new Error(`${from} is not in the book.`)
  return JSON.parse(text.replaceAll(from, to))
}

describe('parsePracticeBook', () => {
  test('default', () => {
    const network = parsePracticeBook(book)
    expect(network.kind).toBe('practice')
    expect(network.chainId).toBe(7357001)
    expect(network.tokens.map(({ symbol }) => symbol)).toEqual([
      'ETH',
      'WETH',
      'USDC',
      'USDT',
      'DAI',
      'WBTC',
      'wstETH',
      'LINK',
      'stETH',
    ])
    expect(network.native.address).toBe(nativeAddress)
    expect(network.wrapped.symbol).toBe('WETH')
    expect(network.aave?.reserves).toHaveLength(7)
    expect(network.uniswap?.pools).toHaveLength(18)
    expect(network.vaults.map(({ share }) => share.symbol)).toEqual(['steadyUSDC', 'thinUSDC', 'dreamUSDC'])
  })

  test('behavior: a place in Morpho is named by its market’s id, and no contract of the chain has that address', () => {
    const { morpho } = parsePracticeBook(book)
    expect(morpho?.markets.map(({ position }) => position.symbol)).toEqual([
      'morpho-USDC/WETH',
      'morpho-USDC/WBTC',
      'morpho-WETH/wstETH',
    ])
    for (const { id, loan, collateral, oracle, rateModel, lltv, position } of morpho?.markets ?? []) {
      const fields = [loan, collateral, oracle, rateModel, lltv] as const
      expect(id).toBe(
        keccak256(encodeAbiParameters(parseAbiParameters('address, address, address, address, uint256'), fields)),
      )
      expect(id.startsWith(position.address.toLowerCase())).toBe(true)
      expect(JSON.stringify(book)).not.toContain(position.address)
    }
    expect(() => parsePracticeBook(respelled('"id":"0x93', '"id":"0x'))).toThrow(/is no market's id/)
  })

  test('behavior: staking says that it is a stand-in', () => {
    expect(parsePracticeBook(book).staking).toMatchObject({
      standIn: true,
      token: { symbol: 'stETH', decimals: 18 },
      exitSeconds: 259_200,
    })
  })

  test('behavior: ether is worth what its wrapped form’s feed says', () => {
    const { feeds, wrapped } = parsePracticeBook(book)
    const feedOf = (token: string) => feeds.find((feed) => feed.token === token)?.address
    expect(feedOf(nativeAddress)).toBeDefined()
    expect(feedOf(nativeAddress)).toBe(feedOf(wrapped.address))
  })

  test.each([
    ['the pool', book.aave.pool],
    ['the router', book.uniswap.swapRouter02],
    ['a token', book.weth],
    ['Multicall3', book.multicall3],
  ])('behavior: %s with a letter’s case changed is refused', (_, address) => {
    const letter = address.search(/[a-fA-F]/)
    const other = address[letter] ?? ''
    const swapped = other === other.toLowerCase() ? other.toUpperCase() : other.toLowerCase()
    const broken = address.slice(0, letter) + swapped + address.slice(letter + 1)
    expect(broken).not.toBe(address)
    expect(() => parsePracticeBook(respelled(address, broken))).toThrow(/is no checksummed address/)
  })

  test('behavior: an address in small letters alone carries no checksum, and is refused', () => {
    expect(() => parsePracticeBook(respelled(book.weth, book.weth.toLowerCase()))).toThrow(ZodError)
  })

  test('behavior: a reserve or vault of a token that is not listed is refused by name', () => {
    expect(() => parsePracticeBook({ ...book, tokens: book.tokens.filter(({ symbol }) => symbol !== 'DAI') })).toThrow(
      "The practice chain's book names DAI, but lists no such token.",
    )
  })

  test.each([null, {}, [], 'book', { ...book, chainId: '7357001' }])('behavior: %j is no book', (file) => {
    expect(() => parsePracticeBook(file)).toThrow(ZodError)
  })
})
