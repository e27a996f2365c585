import fc from 'fast-check'
import { expect, test } from 'vitest'
import { squareRoot } from './squareRoot.ts'

test('default', () => {
  expect([0n, 1n, 3n, 4n, 8n, 9n].map(squareRoot)).toEqual([0n, 1n, 1n, 2n, 2n, 3n])
})

test('behavior: the largest whole number whose square is no more, for any size', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 400n }), (value) => {
      const root = squareRoot(value)
      expect(root ** 2n <= value && value < (root + 1n) ** 2n).toBe(true)
    }),
  )
})
