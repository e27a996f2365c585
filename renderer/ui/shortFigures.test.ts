import { describe, expect, test } from 'vitest'
import { shortFigures } from './shortFigures.ts'

describe('shortFigures', () => {
  test('default', () => {
    expect(shortFigures('Swap 1.243750000000000001 WBTC for 31,234.567891 USDC')).toBe(
      'Swap 1.243750… WBTC for 31,234.56… USDC',
    )
  })

  test('behavior: short figures, dates, versions and addresses stay', () => {
    for (const title of [
      'Put 1,000 USDC into Aave v3',
      'Send 0.25 ETH to 0x1234567890123456789012345678901234567890',
      'Rebalance to 33.34 % ETH',
      'Use 1.2.34567',
    ])
      expect(shortFigures(title)).toBe(title)
  })
})
