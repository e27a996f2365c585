import { describe, expect, test } from 'vitest'
import { fetchQuotes } from '../chain/fetchQuotes.ts'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import type { Plan } from '../model/Plan.ts'
import type { Intent, IntentOf } from '../model/Reading.ts'
import type { Step } from '../model/Step.ts'
import { usdOf } from '../model/Usd.ts'
import { decodeUniswap } from '../protocols/uniswap/decode.ts'
import { findRoutes } from '../protocols/uniswap/routes.ts'
import { gasOfStep } from './gasUnits.ts'
import { deal } from './testing/deal.ts'
import { plannerOfTest, units } from './testing/planOfTest.ts'
import { tradeRisk } from './tradeRisk.ts'

const planner = plannerOfTest()
type Swap = Extract<Step, { kind: 'swap' }>

const swap = (sell: string, buy: string, value: string, exact: 'sell' | 'buy' = 'sell'): IntentOf<'swap'> => ({
  kind: 'swap',
  sell,
  buy,
  amount: { value, unit: 'token' },
  exact,
})

async function rich(symbol: string): Promise<void> {
  await deal(planner(), symbol, units('10000000', symbol))
}

function swapsOf(plan: Plan): readonly Swap[] {
  return plan.steps.filter((step) => step.kind === 'swap')
}

function tradesOf(step: Swap) {
  return decodeUniswap(step.call.data)?.actions.filter((action) => action.kind === 'trade') ?? []
}

/** The best that one route alone would bring or cost, by the chain's own quoter. */
async function bestSingle({ sell, buy, exact, amount }: IntentOf<'swap'>): Promise<bigint> {
  const market = practice.uniswap
  if (market === null || typeof amount !== 'object' || !('value' in amount)) throw new Error('No market')
  const exactUnits = units(amount.value, exact === 'sell' ? sell : buy)
  const requests = findRoutes(market, coin(sell).address, coin(buy).address).map((route, index) => ({
    key: `${index}`,
    route,
    exact,
    units: exactUnits,
  }))
  const quotes = await fetchQuotes(planner().client, requests, 'latest')
  const found = [...quotes.values()].flatMap((quote) => (quote.status === 'ok' ? [quote.units] : []))
  return found.reduce((a, b) => ((exact === 'sell' ? a > b : a < b) ? a : b))
}

describe('a swap over the pools', () => {
  test('default: a small swap goes one way', async () => {
    const plan = await planner().plan(swap('USDC', 'WETH', '1000'))
    const [step] = swapsOf(plan)
    expect(step && tradesOf(step)).toHaveLength(1)
    expect(plan.notes).toEqual([tradeRisk])
    expect(step?.expected.units).toBe(await bestSingle(swap('USDC', 'WETH', '1000')))
  })

  test('behavior: a large one is split over two ways in one call, and really brings what was expected', async () => {
    await rich('USDC')
    const wish = swap('USDC', 'WETH', '2000000')
    const plan = await planner().plan(wish)
    const [step, ...more] = swapsOf(plan)
    expect(more).toEqual([])
    if (step === undefined) throw new Error('No swap')
    const trades = tradesOf(step)
    expect(trades).toHaveLength(2)
    expect(trades.reduce((sum, trade) => sum + trade.amount, 0n)).toBe(units('2000000', 'USDC'))
    expect(trades.reduce((sum, trade) => sum + trade.limit, 0n)).toBe(step.minimum.units)
    expect(trades.every(({ limit }) => limit > 0n)).toBe(true)
    expect(plan.notes).toEqual([
      '2,000,000 USDC goes two ways at once: so large a swap brings more like that, the network fee counted in.',
      tradeRisk,
    ])
    const single = await bestSingle(wish)
    expect(step.expected.units * 10_000n).toBeGreaterThan(single * 10_010n)
    const played = await planner().outcome(plan)
    expect(played.change('WETH')).toBe(step.expected.units)
    expect(played.change('USDC')).toBe(-units('2000000', 'USDC'))
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: a large sale of ether is split too, and brings ether where ether is bought', async () => {
    await planner().rpc.setBalance({ address: account, value: units('2000', 'ETH') })
    await rich('USDT')
    for (const wish of [swap('ETH', 'USDC', '600'), swap('USDT', 'ETH', '900000')]) {
      const plan = await planner().plan(wish)
      const [step] = swapsOf(plan)
      expect(step && tradesOf(step)).toHaveLength(2)
      expect((await planner().outcome(plan)).change(wish.buy)).toBe(step?.expected.units)
    }
  })

  test('behavior: a large exact purchase is split, costs less than one way would, and brings exactly that', async () => {
    await rich('USDC')
    const wish = swap('USDC', 'WETH', '500', 'buy')
    const plan = await planner().plan(wish)
    const [step] = swapsOf(plan)
    expect(step && tradesOf(step)).toHaveLength(2)
    const played = await planner().outcome(plan)
    expect(played.change('WETH')).toBe(units('500', 'WETH'))
    expect(-played.change('USDC')).toBeLessThan(await bestSingle(wish))
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: two tokens in between, where that is best, and the usual gas covers what it takes', async () => {
    await rich('DAI')
    const { plan: make, play } = planner()
    const plan = await make(swap('DAI', 'WBTC', '500000'))
    const [step] = swapsOf(plan)
    expect(step && tradesOf(step).map(({ tokens }) => tokens.length)).toEqual([4])
    const played = await play(plan.steps.map(({ call }) => call))
    for (const [index, each] of plan.steps.entries()) {
      expect(played[index]?.ok).toBe(true)
      expect(played[index]?.gasUsed).toBeLessThanOrEqual(gasOfStep(each))
    }
  })

  test.each([
    ['USDC', 'WETH'],
    ['WETH', 'USDC'],
    ['WETH', 'USDT'],
    ['USDC', 'DAI'],
    ['WBTC', 'USDC'],
  ])('behavior: %s for %s of any size is never worse than the best single way, gas and all', async (sell, buy) => {
    await rich(sell)
    const { prices } = await planner().snapshot()
    const price = (symbol: string): bigint => prices.get(coin(symbol).address.toLowerCase())?.usdE8 ?? 0n
    for (const dollars of [50n, 5_000n, 60_000n, 300_000n, 900_000n, 2_000_000n]) {
      const value = `${(dollars * 10n ** 8n) / price(sell) + 1n}`
      const wish = swap(sell, buy, value)
      const answer = await planner().result(wish)
      if (answer.status !== 'plan') continue
      const [step] = swapsOf(answer.plan)
      if (step === undefined) throw new Error('No swap')
      const gain = step.expected.units - (await bestSingle(wish))
      // At most the gas that a longer way would have cost, which the single way with the better quote may have needed.
      const worse = gain < 0n ? usdOf({ token: coin(buy), units: -gain }, price(buy)) : 0n
      expect(worse).toBeLessThan(50_000_000n)
      const played = await planner().outcome(answer.plan)
      expect(played.change(buy)).toBe(step.expected.units)
    }
  })

  test('behavior: a second swap through the same pools counts with what the first one does to them', async () => {
    await rich('USDC')
    await rich('USDT')
    const intents: readonly Intent[] = [swap('USDC', 'WETH', '300000'), swap('USDT', 'WETH', '300000')]
    const plan = await planner().plan(...intents)
    const promised = swapsOf(plan).reduce((sum, { expected }) => sum + expected.units, 0n)
    const got = (await planner().outcome(plan)).change('WETH')
    expect(got * 100_000n).toBeGreaterThanOrEqual(promised * 99_999n)
    expect(got * 10_000n).toBeLessThan(promised * 10_020n)
    const again = await planner().plan(swap('USDC', 'WETH', '300000'), swap('USDC', 'WETH', '300000'))
    const [first, second] = swapsOf(again)
    expect(second?.expected.units).toBeLessThan(first?.expected.units ?? 0n)
    const both = (await planner().outcome(again)).change('WETH')
    const said = (first?.expected.units ?? 0n) + (second?.expected.units ?? 0n)
    // Each of the chain’s own roundings may take a unit.
    expect(both).toBeGreaterThanOrEqual(said - 10n)
    expect(both * 10_000n).toBeLessThan(said * 10_010n)
  })
})
