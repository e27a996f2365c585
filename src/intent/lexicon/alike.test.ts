import { describe, expect, test } from 'vitest'
import { isAlike } from './alike.ts'

describe('isAlike', () => {
  test.each([
    ['USDC', 'DAI'],
    ['USDC.E', 'NATIVE USDC'],
    ['USDT0', 'GHO'],
    ['ETH', 'WETH'],
    ['STETH', 'ETH'],
    ['WBTC', 'CBBTC'],
    ['LINK', 'LINK'],
    [undefined, 'LINK'],
  ])('default: as many %s are worth as many %s', (one, other) => {
    expect(isAlike(one, other)).toBe(true)
  })

  test.each([
    ['USDC', 'ETH'],
    ['ETH', 'WBTC'],
    ['DAI', 'SDAI'],
    ['ETH', 'WSTETH'],
    ['LINK', 'UNI'],
  ])('behavior: as many %s are not worth as many %s', (one, other) => {
    expect(isAlike(one, other)).toBe(false)
    expect(isAlike(other, one)).toBe(false)
  })
})
