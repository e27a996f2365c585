import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bookDigests } from '../../src/chain/networks/bookDigests.ts'
import type { Choice, Typed } from './Choice.ts'
import { choices } from './choices/choices.ts'
import { quoterV2, quoterV2OfBase } from './choices/quoters.ts'
import { bookPath, bookText, pinsPath, pinsText } from './files.ts'
import { makeBook } from './makeBook.ts'
import { builtFrom } from './sources.ts'

const books = choices.map((choice) => ({ slug: choice.slug, choice, book: makeBook(choice, choices) }))
const lines = (text: string) => text.replaceAll('\r\n', '\n')
const bookOf = (slug: string) => {
  const found = books.find((one) => one.slug === slug)
  if (found === undefined) throw new Error(`No book of ${slug}.`)
  return found
}

describe('makeBook', () => {
  test.each(books)('default: $slug as it ships is what the packages say', ({ slug, book }) => {
    expect(lines(readFileSync(bookPath(slug), 'utf8'))).toBe(bookText(book))
  })

  test('behavior: the pinned digests are these books’', () => {
    expect(lines(readFileSync(pinsPath, 'utf8'))).toBe(pinsText(books))
    expect(Object.keys(bookDigests)).toEqual(books.map(({ slug }) => slug))
  })

  test('behavior: packages under AGPL or BUSL are no source', () => {
    for (const { package: name, licence } of builtFrom)
      expect(['MIT', 'GPL-3.0-or-later'], `${name} is under ${licence}`).toContain(licence)
  })

  // Contracts that people have used for years, typed here from their explorers and not from any package.
  test.each([
    ['ethereum', 'aave', '0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2'],
    ['base', 'aave', '0xA238Dd80C259a72e81d7e4664a9801593F98d1c5'],
    ['arbitrum', 'aave', '0x794a61358D6845594F94dc1DB02A252b5b4814aD'],
    ['optimism', 'aave', '0x794a61358D6845594F94dc1DB02A252b5b4814aD'],
    ['polygon', 'aave', '0x794a61358D6845594F94dc1DB02A252b5b4814aD'],
    ['ethereum', 'router', '0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45'],
    ['base', 'router', '0x2626664c2603336E57B271c5C0b26F421741e481'],
  ])('behavior: on %s the contract of %s is the known one', (slug, part, address) => {
    const { book } = bookOf(slug)
    expect(part === 'aave' ? book.aave?.pool : book.uniswap?.router).toBe(address)
  })

  // Where a pool lies follows from its factory, its tokens and its fee; these are known from use.
  test.each([
    ['ethereum', 'USDC', 'WETH', 500, '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640'],
    ['ethereum', 'WBTC', 'WETH', 3_000, '0xCBCdF9626bC03E24f779434178A73a0B4bad62eD'],
    ['base', 'WETH', 'USDC', 500, '0xd0b53D9277642d899DF5C87A3966A349A798F224'],
    ['arbitrum', 'WETH', 'USDC', 500, '0xC6962004f452bE9203591991D15f6b388e09E8D0'],
    ['arbitrum', 'WETH', 'USDC.e', 500, '0xC31E54c7a869B9FcBEcc14363CF510d1c41fa443'],
    ['optimism', 'WETH', 'OP', 3_000, '0x68F5C0A2DE713a54991E01858Fd27a3832401849'],
    ['polygon', 'WPOL', 'USDC', 500, '0xB6e57ed85c4c9dbfEF2a68711e9d6f36c56e0FcB'],
  ])('behavior: on %s the pool of %s and %s at %i is the known one', (slug, a, b, fee, address) => {
    const { book } = bookOf(slug)
    const ends = [a, b].map((symbol) => book.tokens.find((token) => token.symbol === symbol)?.address)
    const found = book.uniswap?.pools.filter(
      (pool) => pool.fee === fee && ends.includes(pool.token0) && ends.includes(pool.token1),
    )
    expect(found?.map((pool) => pool.address)).toEqual([address])
  })

  test('behavior: what no package has was typed by hand, and is pinned here', () => {
    const typed = choices.flatMap((choice): readonly (readonly [string, Typed])[] => [
      [`${choice.slug} quoter`, choice.quoter],
      [`${choice.slug} spoke pool`, choice.across.spokePool],
      ...choice.vaults.map(({ symbol, at }) => [`${choice.slug} ${symbol}`, at] as const),
      ...(choice.arbSys === undefined ? [] : [[`${choice.slug} ArbSys`, choice.arbSys] as const]),
      ...(choice.staking === null ? [] : [[`${choice.slug} queue`, choice.staking.queue] as const]),
    ])
    expect(Object.fromEntries(typed.map(([what, { address }]) => [what, address]))).toEqual({
      'ethereum spoke pool': '0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5',
      'ethereum quoter': '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
      'ethereum sUSDS': '0xa3931d71877C0E7a3148CB7Eb4463524FEc27fbD',
      'ethereum steakUSDC': '0xBEEF01735c132Ada46AA9aA4c54623cAA92A64CB',
      'ethereum queue': '0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1',
      'base spoke pool': '0x09aea4b2242abC8bb4BB78D537A67a245A7bEC64',
      'base quoter': '0x3d4e44Eb1374240CE5F1B871ab261CD16335B76a',
      'base mwUSDC': '0xc1256Ae5FF1cf2719D4937adb3bbCCab2E00A2Ca',
      'arbitrum spoke pool': '0xe35e9842fceaCA96570B734083f4a58e8F7C5f2A',
      'arbitrum quoter': '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
      'arbitrum ArbSys': '0x0000000000000000000000000000000000000064',
      'optimism spoke pool': '0x6f26Bf09B1C792e3228e5467807a900A503c0281',
      'optimism quoter': '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
      'polygon spoke pool': '0x9295ee1d8C5b022Be115A2AD3c30C72E34e7F096',
      'polygon quoter': '0x61fFE014bA17989E743c5F6cB21bF9697530B21e',
    })
    for (const [what, { source }] of typed) expect(source, what).not.toBe('')
    expect(quoterV2.address).not.toBe(quoterV2OfBase.address)
  })

  test('behavior: a market whose fields do not hash to its id is refused', () => {
    const { choice } = bookOf('ethereum')
    const [market, ...others] = choice.morpho
    if (market === undefined) throw new Error('Ethereum has markets of Morpho.')
    const changed: Choice = { ...choice, morpho: [{ ...market, lltv: market.lltv + 1n }, ...others] }
    expect(() => makeBook(changed, choices)).toThrow(/is no market of USDC against wstETH/)
  })

  test('behavior: native USDC given as the bridged one’s place in Aave is refused', () => {
    const { choice } = bookOf('arbitrum')
    const tokens = choice.tokens.map((token) => (token.symbol === 'USDC' ? { ...token, reserve: 'USDC' } : token))
    expect(() => makeBook({ ...choice, tokens }, choices)).toThrow(
      /USDC of Arbitrum is 0xaf88.* in the list, and 0xFF97/,
    )
  })

  test('behavior: a token that no package has is refused', () => {
    const { choice } = bookOf('base')
    const tokens = [...choice.tokens, { symbol: 'NOPE', name: 'Nope', from: { list: 'NOPE' }, feed: null }]
    expect(() => makeBook({ ...choice, tokens }, choices)).toThrow('No package has NOPE of Base.')
  })
})
