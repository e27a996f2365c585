import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { encodePath } from './path.ts'

const a: Address = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const b: Address = '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
const c: Address = '0xcccccccccccccccccccccccccccccccccccccccc'
const [wordA, wordB, wordC] = [a, b, c].map((address) => address.slice(2))

describe('encodePath', () => {
  test('default', () => {
    expect(encodePath({ tokens: [a, b], fees: [500] }, 'sell')).toBe(`0x${wordA}0001f4${wordB}`)
  })

  test('behavior: the path of an exact sale runs from what is sold to what is bought', () => {
    expect(encodePath({ tokens: [a, b, c], fees: [100, 10_000] }, 'sell')).toBe(
      `0x${wordA}000064${wordB}002710${wordC}`,
    )
  })

  test('behavior: the path of an exact purchase runs backwards, fees and all', () => {
    expect(encodePath({ tokens: [a, b, c], fees: [100, 10_000] }, 'buy')).toBe(`0x${wordC}002710${wordB}000064${wordA}`)
  })

  test.each([
    { tokens: [], fees: [] },
    { tokens: [a], fees: [] },
    { tokens: [a, b], fees: [] },
    { tokens: [a, b], fees: [500, 500] },
  ])('behavior: $tokens.length tokens over $fees.length pools are no route', (route) => {
    expect(() => encodePath(route, 'sell')).toThrow('A swap route needs one pool between each two tokens.')
  })
})
