import { expect, test } from 'vitest'
import { isTight } from './isTight.ts'

test('default: usual sums have room, also beside a place of a long name', () => {
  expect(isTight([])).toBe(false)
  expect(isTight([{ name: 'USDC', figures: ['9.999856…', '16.112618…', '+16,851.21… USDC'] }])).toBe(false)
  expect(isTight([{ name: 'ETH in Morpho WETH/wstETH', figures: ['0', '3.117489…', '+3.117489… shares'] }])).toBe(false)
})

test('behavior: millions and what is tiny are too wide, whichever rows they stand in', () => {
  expect(isTight([{ name: 'WETH', figures: ['1,234,567.12…', '1,234,567.12…', '+1,234,567.12… WETH'] }])).toBe(true)
  expect(
    isTight([
      { name: 'USDC', figures: ['1,234,567.12…', '0', '−1,234,567.12… USDC'] },
      { name: 'WETH', figures: ['0', '0.00000001234…', '+0.00000001234… WETH'] },
    ]),
  ).toBe(true)
})
