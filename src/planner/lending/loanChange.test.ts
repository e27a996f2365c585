import { describe, expect, test } from 'vitest'
import { healthNote } from './loanChange.ts'

describe('healthNote', () => {
  test('default: how far the collateral may fall', () => {
    expect(healthNote(1_250_000_000_000_000_000n)).toBe(
      'The health of your loan would be 1.25: if what you put up falls by 20 % against what you owe, Aave sells it.',
    )
  })

  test.each([
    [1_000_000_000_000_000_000n, '1.00'],
    [400_000_000_000_000_000n, '0.40'],
    [0n, '0.00'],
  ])('behavior: at %i there is nothing left to fall', (health, shown) => {
    expect(healthNote(health)).toBe(
      `The health of your loan would be ${shown}: Aave can sell what you put up already, without it falling any further.`,
    )
  })
})
