import { expect, test } from 'vitest'
import { shortUnits } from './shortAmount.ts'

test.each([
  [1_712_649_841_236_753_550n, 18, '1.71265'],
  [2_000_008_399n, 6, '2,000.01'],
  [600_001_205n, 6, '600'],
  [63_421_234_567n, 18, '0.00000006342'],
  [10n ** 18n, 18, '1'],
  [0n, 6, '0'],
])('shortUnits: %s of %s decimals is %s', (units, decimals, shown) => {
  expect(shortUnits(units, decimals)).toBe(shown)
})
