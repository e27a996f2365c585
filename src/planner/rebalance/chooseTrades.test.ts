import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { type ChoiceTerms, chooseTrades, type Trade } from './chooseTrades.ts'
import { type PairCost, payFor } from './matchTrades.ts'
import type { Holding } from './readPortfolio.ts'
import type { Target } from './readTargets.ts'

const names = ['ETH', 'USDC', 'DAI', 'WBTC', 'USDT', 'wstETH'] as const
type Name = (typeof names)[number]
const dollar = 100_000_000n

function target(
  symbol: string,
  percent: bigint,
  members: readonly Name[] = names.filter((name) => name === symbol),
): Target {
  const tokens = members.map(coin)
  return { symbol, targetBps: percent * 100n, members: tokens, buys: tokens }
}

/** Whole dollars of each, at a dollar a token: only worth matters here. */
function terms(worth: Partial<Record<Name, bigint>>, targets: readonly Target[], toleranceBps = 100n): ChoiceTerms {
  const holdings = names.flatMap((name): readonly Holding[] => {
    const index = targets.findIndex(({ members }) => members.includes(coin(name)))
    const usd = (worth[name] ?? 0n) * dollar
    if (usd === 0n && index === -1) return []
    const units = (worth[name] ?? 0n) * 10n ** BigInt(coin(name).decimals)
    const found = index === -1 ? null : index
    return [{ asset: coin(name), price: dollar, inWallet: units, positions: [], units, worth: usd, target: found }]
  })
  const total = holdings.reduce((sum, holding) => sum + holding.worth, 0n)
  return { targets, portfolio: { status: 'portfolio', holdings, total, dust: dollar, staying: [] }, toleranceBps }
}

function choose(
  given: ChoiceTerms,
  cost: (sell: string, buy: string) => PairCost = () => ({ fixed: 1n, perBillion: 0n }),
) {
  return chooseTrades(given, ({ asset }, buys) => {
    const [buy] = buys
    return buy === undefined ? null : { buy, cost: cost(asset.symbol, buy.symbol) }
  })
}

function tradesOf(given: ChoiceTerms, cost?: (sell: string, buy: string) => PairCost): readonly string[] {
  const choice = choose(given, cost)
  if (choice.status !== 'trades') return [choice.status]
  return choice.trades.map(({ sell, buy, usd }) => `${sell.asset.symbol}>${buy.symbol} ${usd / dollar}`)
}

describe('chooseTrades', () => {
  test('default', () => {
    expect(tradesOf(terms({ ETH: 500n, USDC: 500n }, [target('ETH', 60n), target('USDC', 40n)]))).toEqual([
      'USDC>ETH 100',
    ])
  })

  test('behavior: at the edge of the band nothing moves; beyond it, all the way to the target', () => {
    const targets = [target('ETH', 60n), target('USDC', 40n)]
    expect(tradesOf(terms({ ETH: 590n, USDC: 410n }, targets))).toEqual(['within'])
    expect(tradesOf(terms({ ETH: 589n, USDC: 411n }, targets))).toEqual(['USDC>ETH 11'])
  })

  test('behavior: what is no target is sold, whatever it is of the whole, once anything has drifted', () => {
    const targets = [target('ETH', 60n), target('USDC', 40n)]
    expect(tradesOf(terms({ ETH: 594n, USDC: 400n, DAI: 6n }, targets))).toEqual(['within'])
    expect(tradesOf(terms({ ETH: 587n, USDC: 400n, DAI: 13n }, targets))).toEqual(['DAI>ETH 13'])
  })

  test('behavior: what has not drifted moves only as the counterpart of others, and towards its target', () => {
    const targets = [target('ETH', 30n), target('USDC', 30n), target('DAI', 20n), target('WBTC', 20n)]
    expect(tradesOf(terms({ ETH: 270n, USDC: 308n, DAI: 222n, WBTC: 200n }, targets))).toEqual([
      'DAI>ETH 22',
      'USDC>ETH 8',
    ])
  })

  test('behavior: of a class, whatever is cheapest to sell is sold', () => {
    const targets = [target('stablecoin', 50n, ['USDC', 'DAI', 'USDT']), target('ETH', 50n)]
    const dear = (sell: string): PairCost => ({ fixed: 1n, perBillion: sell === 'DAI' ? 1_000n : 9_000_000n })
    expect(tradesOf(terms({ USDC: 300n, DAI: 400n, USDT: 300n }, targets), dear)).toEqual([
      'DAI>ETH 400',
      'USDT>ETH 100',
    ])
  })

  test('behavior: without a way, it says so', () => {
    const given = terms({ ETH: 500n, USDC: 500n }, [target('ETH', 60n), target('USDC', 40n)])
    expect(chooseTrades(given, () => null)).toEqual({ status: 'no-way' })
  })

  test('behavior: no other trades between the same two sides are cheaper, by trying them all', () => {
    const pair = fc
      .tuple(fc.bigInt({ min: 0n, max: 3n * dollar }), fc.bigInt({ min: 0n, max: 40_000_000n }))
      .map(([fixed, perBillion]): PairCost => ({ fixed, perBillion }))
    const case_ = fc.record({
      foreign: fc.array(fc.bigInt({ min: 40n, max: 400n }), { minLength: 3, maxLength: 3 }),
      percent: fc.bigInt({ min: 20n, max: 80n }),
      costs: fc.array(pair, { minLength: 6, maxLength: 6 }),
    })
    fc.assert(
      fc.property(case_, ({ foreign, percent, costs }) => {
        const targets = [target('ETH', percent), target('USDC', 100n - percent)]
        const [dai = 0n, wbtc = 0n, usdt = 0n] = foreign
        const sells: readonly string[] = ['DAI', 'WBTC', 'USDT']
        const costOf = (sell: string, buy: string): PairCost =>
          costs[sells.indexOf(sell) * 2 + (buy === 'ETH' ? 0 : 1)] ?? { fixed: 0n, perBillion: 0n }
        const choice = choose(terms({ DAI: dai, WBTC: wbtc, USDT: usdt }, targets), costOf)
        if (choice.status !== 'trades') throw new Error(choice.status)
        const bought = (trades: readonly Trade[], symbol: string): bigint =>
          trades.filter(({ buy }) => buy.symbol === symbol).reduce((sum, { usd }) => sum + usd, 0n)
        const paid = choice.trades.reduce(
          (sum, { sell, buy, usd }) => sum + payFor(costOf(sell.asset.symbol, buy.symbol), usd),
          0n,
        )
        // All of one seller to one side, but for one who is cut in two: every corner there is, one after the other.
        const wanted = bought(choice.trades, 'ETH')
        const sizes = foreign.map((usd) => usd * dollar)
        let least: bigint | null = null
        for (let sides = 0; sides < 8; sides += 1)
          for (const cut of sells.keys()) {
            const others = sizes.reduce((sum, usd, at) => sum + (at !== cut && (sides >> at) % 2 === 1 ? usd : 0n), 0n)
            const part = wanted - others
            if (part < 0n || part > (sizes[cut] ?? 0n)) continue
            const cost = sizes.reduce((sum, usd, at) => {
              const toEth = at === cut ? part : (sides >> at) % 2 === 1 ? usd : 0n
              return ['ETH', 'USDC'].reduce((all, buy, side) => {
                const moved = side === 0 ? toEth : usd - toEth
                return all + (moved === 0n ? 0n : payFor(costOf(sells[at] ?? '', buy), moved))
              }, sum)
            }, 0n)
            if (least === null || cost < least) least = cost
          }
        // Bits that ride along with their seller's larger trade are off by a tenth of the tolerance, each way.
        const bits = (sizes.reduce((sum, usd) => sum + usd, 0n) / 1_000n) * 40_000_000n * 2n
        expect(paid).toBeLessThanOrEqual((least ?? 0n) + bits)
        expect(choice.proven).toBe(true)
        for (const [at, name] of sells.entries())
          expect(
            choice.trades.filter(({ sell }) => sell.asset.symbol === name).reduce((sum, { usd }) => sum + usd, 0n),
          ).toBe(sizes[at])
      }),
      { numRuns: 400, endOnFailure: true },
    )
  })
})
