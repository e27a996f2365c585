import { expect, test } from 'vitest'
import { approve, swap } from '../testing/calls.ts'
import { judgeTwisted, namesIn, type Twist } from '../testing/findingsOf.ts'
import { dai, router, usdc, weth } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { playFake } from '../testing/playFake.ts'

const plan = 'swap ETH to USDC in one call'
const { pools } = playFake(finePlan(plan).calls)
/** Every pool's price, times so many thousandths. */
const standing = (thousandths: bigint) =>
  judgeTwisted(plan, {
    simulation: {
      pools: pools.map((pool) => ({ ...pool, sqrtPriceX96: (pool.sqrtPriceX96 * root(thousandths)) / 10n ** 9n })),
    },
  })

/** The square root of so many thousandths, in billionths. */
function root(thousandths: bigint): bigint {
  return BigInt(Math.round(Math.sqrt(Number(thousandths) / 1_000) * 1e9))
}

test('default', () => {
  expect(namesIn(standing(1_000n))).toEqual([])
})

test('A63 behavior: a pool that is 6 percent away from the feeds, either way, is not traded in', () => {
  expect(namesIn(standing(1_048n))).toEqual([])
  expect(namesIn(standing(952n))).toEqual([])
  for (const apart of [1_060n, 940n, 1n, 1_000_000n])
    expect(namesIn(standing(apart))).toEqual(['pool-against-feed BLOCK'])
})

test('behavior: a pool whose price was not read is not traded in', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { pools: [] } }))).toEqual(['pool-against-feed BLOCK'])
  const zero = pools.map((pool) => ({ ...pool, sqrtPriceX96: 0n }))
  expect(namesIn(judgeTwisted(plan, { simulation: { pools: zero } }))).toEqual(['pool-against-feed BLOCK'])
})

test('behavior: every pool of a way through several counts, and no other', () => {
  const sold = 3_000n * 10n ** 18n
  const over: Twist = {
    intents: [{ kind: 'swap', sell: 'DAI', buy: 'USDC', amount: 'all', exact: 'sell' }],
    calls: [
      approve(dai, router, sold),
      swap({ path: [dai, weth, usdc], fees: [3_000, 500], sell: sold, buy: 2_960_000_000n }),
    ],
  }
  expect(namesIn(judgeTwisted(plan, over))).toEqual([])
  const found = pools.map((odd) => {
    const moved = pools.map((pool) => (pool === odd ? { ...pool, sqrtPriceX96: pool.sqrtPriceX96 * 2n } : pool))
    return namesIn(judgeTwisted(plan, { ...over, simulation: { pools: moved } }))
  })
  expect(found.filter((names) => names.length > 0)).toEqual([['pool-against-feed BLOCK'], ['pool-against-feed BLOCK']])
})
