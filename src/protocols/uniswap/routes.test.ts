import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import type { UniswapMarket } from '../../model/Network.ts'
import { findRoutes } from './routes.ts'

const a: Address = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const b: Address = '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
const c: Address = '0xcccccccccccccccccccccccccccccccccccccccc'
const d: Address = '0xdddddddddddddddddddddddddddddddddddddddd'

function market(...pools: readonly (readonly [Address, Address, number])[]): UniswapMarket {
  return {
    factory: a,
    router: a,
    quoter: a,
    pools: pools.map(([token0, token1, fee]) => ({ address: a, token0, token1, fee })),
  }
}

describe('findRoutes', () => {
  test('default', () => {
    expect(findRoutes(market([a, b, 500]), a, b)).toEqual([{ tokens: [a, b], fees: [500] }])
  })

  test('behavior: a pool is a way in both directions', () => {
    expect(findRoutes(market([a, b, 500]), b, a)).toEqual([{ tokens: [b, a], fees: [500] }])
  })

  test('behavior: every pool of the pair, then every way through one token between', () => {
    const pools = market([a, b, 500], [a, b, 3_000], [a, c, 100], [b, c, 500], [b, c, 100])
    expect(findRoutes(pools, a, b)).toEqual([
      { tokens: [a, b], fees: [500] },
      { tokens: [a, b], fees: [3_000] },
      { tokens: [a, c, b], fees: [100, 500] },
      { tokens: [a, c, b], fees: [100, 100] },
    ])
  })

  test('behavior: no way where none is, nor one through two tokens', () => {
    expect(findRoutes(market([a, c, 500], [c, d, 500], [d, b, 500]), a, b)).toEqual([])
  })

  test('behavior: addresses are the same in any case, and no way leads back through its own start', () => {
    const upper: Address = `0x${'A'.repeat(40)}`
    const routes = findRoutes(market([upper, b, 500], [a, b, 100]), a, b)
    expect(routes.map(({ fees }) => fees)).toEqual([[500], [100]])
  })
})
