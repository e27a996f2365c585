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

test('behavior: cut off, it begins as the figure with all its digits does', () => {
  expect(shortUnits(19_992_649_841_236_753n, 18, 'cut')).toBe('0.019992')
  expect(shortUnits(19_992_649_841_236_753n, 18)).toBe('0.019993')
  expect(shortUnits(999_999_999n, 6, 'cut')).toBe('999.99')
})
