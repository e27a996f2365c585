import { describe, expect, test } from 'vitest'
import { completionsAt, type KnownWords, withCompletion } from './completionsAt.ts'

const known: KnownWords = {
  contacts: [
    { name: 'alice', note: 'flat' },
    { name: 'alina', note: '' },
    { name: 'bob', note: '' },
  ],
  tokens: [
    { symbol: 'ETH', name: 'Ether', decimals: 18 },
    { symbol: 'WETH', name: 'Wrapped Ether', decimals: 18 },
    { symbol: 'USDC', name: 'USD Coin', decimals: 18 },
    { symbol: 'USDT', name: 'Tether USD', decimals: 18 },
    { symbol: 'wstETH', name: 'Wrapped liquid staked Ether', decimals: 18 },
  ],
  said: ['swap 1 ETH for USDC', 'swap 2 ETH for DAI', 'swap 1 ETH for USDC'],
  suggestions: ['Swap 1 ETH for USDC', 'Show my portfolio'],
}
const labels = (text: string, caret = text.length) =>
  completionsAt(text, caret, known)?.options.map(({ label }) => label) ?? []

/** The text after the first option was taken. */
function taken(text: string, caret = text.length): string | null {
  const completions = completionsAt(text, caret, known)
  const [option] = completions?.options ?? []
  return completions === null || option === undefined ? null : withCompletion(text, completions, option).text
}

describe('completionsAt', () => {
  test('default: contacts after @, as their plain names', () => {
    expect(labels('send 5 USDC to @al')).toEqual(['alice', 'alina'])
    expect(taken('send 5 USDC to @al')).toBe('send 5 USDC to alice ')
    expect(labels('@')).toEqual(['alice', 'alina', 'bob'])
    expect(taken('send @bo 5 USDC', 'send @bo'.length)).toBe('send bob 5 USDC')
  })

  test('default: tickers where an asset is due', () => {
    expect(labels('put 1000 us')).toEqual(['USDC', 'USDT'])
    expect(taken('swap 1 eth for usd')).toBe('swap 1 eth for USDC ')
    expect(labels('all my wst')).toEqual(['wstETH'])
  })

  test('default: sentences that were said or are suggested, said ones first and once', () => {
    expect(labels('swap')).toEqual(['swap 1 ETH for USDC', 'swap 2 ETH for DAI', 'Swap 1 ETH for USDC'])
    expect(taken('sho')).toBe('Show my portfolio')
  })

  test.each([
    ['', 'nothing'],
    ['we', 'a word that only begins like a ticker'],
    ['can we', 'the same, later in a sentence'],
    ['send 5 USDC to bob@al', 'an address of a mailbox'],
    ['swap 1 eth for usdc', 'a ticker that is all there'],
    ['put 1000 us please', 'something behind the caret'],
    ['send to @zoe', 'nobody of that name'],
    ['swap\n', 'a second line'],
    [`put ${'1'.repeat(5_000)} q`, 'a flood'],
  ])('behavior: %j offers nothing: %s', (text) => {
    expect(labels(text)).toEqual([])
  })

  test('behavior: Enter takes by itself only after an @', () => {
    expect(completionsAt('to @a', 5, known)?.first).toBe(true)
    expect(completionsAt('put 5 us', 8, known)?.first).toBe(false)
    expect(completionsAt('swap', 4, known)?.first).toBe(false)
  })

  test('behavior: what stands behind the caret stays', () => {
    expect(taken('swap 1 us for ETH', 'swap 1 us'.length)).toBe('swap 1 USDC for ETH')
  })
})
