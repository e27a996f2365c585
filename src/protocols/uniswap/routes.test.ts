import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import type { UniswapMarket } from '../../model/Network.ts'
import { findRoutes, poolKeysOf } from './routes.ts'

const a: Address = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const b: Address = '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
const c: Address = '0xcccccccccccccccccccccccccccccccccccccccc'
const d: Address = '0xdddddddddddddddddddddddddddddddddddddddd'
const e: Address = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
const f: Address = '0xffffffffffffffffffffffffffffffffffffffff'

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

  test('behavior: through two tokens where that is a way, never through three, and none where none is', () => {
    const chainOfPools = market([a, c, 500], [c, d, 100], [d, b, 3_000], [d, e, 500], [e, f, 500])
    expect(findRoutes(chainOfPools, a, b)).toEqual([{ tokens: [a, c, d, b], fees: [500, 100, 3_000] }])
    expect(findRoutes(chainOfPools, a, b, { between: 1, routes: 48 })).toEqual([])
    expect(findRoutes(chainOfPools, a, f)).toEqual([])
    expect(findRoutes(chainOfPools, a, a)).toEqual([])
  })

  test('behavior: no more ways than allowed: the shorter before the longer, the cheaper before the dearer', () => {
    const many = market([a, b, 3_000], [a, c, 500], [a, c, 100], [c, b, 500], [c, b, 100], [c, d, 100], [d, b, 100])
    expect(findRoutes(many, a, b, { between: 2, routes: 3 }).map(({ fees }) => fees)).toEqual([
      [3_000],
      [100, 100],
      [500, 100],
    ])
    expect(findRoutes(many, a, b)).toHaveLength(7)
  })

  test('behavior: no way meets a token twice, on the practice chain as anywhere', () => {
    const { uniswap, tokens } = practice
    if (uniswap === null) throw new Error('The practice chain has pools.')
    for (const from of tokens)
      for (const to of tokens)
        for (const route of findRoutes(uniswap, from.address, to.address)) {
          expect(new Set(route.tokens).size).toBe(route.tokens.length)
          expect(route.tokens.length).toBeLessThanOrEqual(4)
          expect(route.fees).toHaveLength(route.tokens.length - 1)
          expect(new Set(poolKeysOf(route)).size).toBe(route.fees.length)
        }
  })

  test('behavior: addresses are the same in any case, and no way leads back through its own start', () => {
    const upper: Address = `0x${'A'.repeat(40)}`
    const routes = findRoutes(market([upper, b, 500], [a, b, 100]), a, b)
    expect(routes.map(({ fees }) => fees)).toEqual([[500], [100]])
  })
})
