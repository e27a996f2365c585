import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const bob = '0x52908400098527886E0F7030069857D2E4169EE7'
const one = (turn: string) => read({ turns: [turn], contacts: { bob } })

describe('numbers with two readings', () => {
  test.each([
    'swap 1.500 usdc for eth',
    'swap 12.000 usdc for eth',
    'swap 1,5000 usdc for eth',
    'swap 1.2.3 usdc for eth',
    'swap 12,34,567 usdc for eth',
    'swap 1\u0662 usdc for eth',
    'swap \u06611 usdc for eth',
    'swap \u0661\u06f2 usdc for eth',
    'swap \uff11\u0662 usdc for eth',
    'send 1.500 usdc to bob',
  ])('A14: “%s” is asked, and nothing is guessed', (message) => {
    expect(one(message)).toEqual({ intents: [], ask: ['amount'], refuse: null })
  })

  test.each([
    ['1,500.00', '1500'],
    ['1.500,00', '1500'],
    ['1500', '1500'],
    ['0.500', '0.5'],
    ['\u0661\u0662', '12'],
  ])('A14 behavior: “%s” has one reading: %s', (written, value) => {
    expect(one(`swap ${written} usdc for eth`).intents).toMatchObject([{ amount: { value, unit: 'token' } }])
  })
})

describe('letters of other alphabets', () => {
  test.each([
    ['a Cyrillic С', 'swap 5 USD\u0421 for eth', 'asset'],
    ['a Cyrillic Ѕ', 'swap 5 U\u0405DC for eth', 'asset'],
    ['a Cyrillic Е', 'swap 5 usdc for \u0415TH', 'asset'],
    ['a Greek Η', 'swap 5 usdc for ET\u0397', 'asset'],
    ['a hooked C', 'swap 5 USD\u0187 for eth', 'asset'],
    ['mathematical letters', 'swap 5 \u{1d414}\u{1d412}\u{1d403}\u{1d402} for eth', 'asset'],
    ['a Cyrillic а', 'supply 5 usdc to \u0430ave', 'protocol'],
    ['a Cyrillic о', 'send 5 usdc to B\u043eb', 'to'],
  ])('A20: %s makes no ticker, place or name of a word: asked', (_, message, missing) => {
    expect(one(message)).toEqual({ intents: [], ask: [missing], refuse: null })
  })

  test('A20 behavior: in an address they make none', () => {
    expect(one(`send 5 usdc to ${bob.replace('E', '\u0415')}`).intents).toEqual([])
    expect(one(`send 5 usdc to ${bob}`).intents).toHaveLength(1)
  })
})
