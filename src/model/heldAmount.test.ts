import { expect, test } from 'vitest'
import { heldAmount } from './heldAmount.ts'

test.each([
  ['10.469276999999999999', '10.469276'],
  ['29268.519999', '29,268.51'],
  ['9000', '9,000'],
  ['0.00000012345678', '0.0000001234'],
  ['-500.009', '−500'],
  ['0', '0'],
  ['many', 'many'],
])('%s is shown as %s, and never as more', (decimal, shown) => {
  expect(heldAmount(decimal)).toBe(shown)
})
