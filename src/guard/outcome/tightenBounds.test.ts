import { describe, expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { approve, swap, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { aUsdc, eth, me, network, router, usdc, weth } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { inputFor, playFake } from '../testing/playFake.ts'
import { derivedOf, dollars, eth18, fine, held, verdictOf } from '../testing/rebalances.ts'
import { checkWithinBounds } from './checkWithinBounds.ts'

const ethToUsdc = finePlan('swap ETH to USDC in one call')

describe('tightenBounds', () => {
  test('default: what must arrive is what the swap’s own bytes make sure of', () => {
    const verdict = judge(inputFor(ethToUsdc.intents, ethToUsdc.calls))
    expect(verdict.bounds?.atLeastIn).toEqual([[{ token: usdc.address, units: dollars(1_985n) }]])
  })

  test('behavior: of several swaps it is the sum of their minimums', () => {
    // 3109 DAI and 0.967 ETH, each with half a percent off.
    const least = 3_109n * 1_000n * 995n + 967n * 1_999n * 995n
    expect(verdictOf(fine).bounds?.atLeastIn).toEqual([[{ token: usdc.address, units: least }]])
    expect(derivedOf(fine).atLeastIn[0]?.[0]?.units).toBeLessThan(least)
  })

  test('behavior: bytes that promise less than the derived bound loosen nothing, and are found', () => {
    const calls = [swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: dollars(1_900n), native: 'in' })]
    const verdict = judge(inputFor(ethToUsdc.intents, calls))
    const [line] = verdict.bounds?.atLeastIn[0] ?? []
    expect(line?.units).toBeGreaterThan(dollars(1_900n))
    expect(namesIn(verdict)).toContain('bytes-outcome BLOCK')
  })

  test('behavior: a later trial that brings less than the swap’s minimum lies outside', () => {
    const { bounds } = judge(inputFor(ethToUsdc.intents, ethToUsdc.calls))
    if (!bounds) throw new Error('No bounds.')
    const played = playFake(ethToUsdc.calls)
    const short = {
      ...played,
      balances: played.balances.map((line) =>
        line.token === usdc.address ? { ...line, after: line.before + dollars(1_984n) } : line,
      ),
    }
    expect(checkWithinBounds(short, bounds, network, me)).toMatchObject([{ rule: 'arrives-too-little' }])
  })

  test('behavior: what is lent is rounded by the market, so its bound keeps its room', () => {
    const earn = finePlan('earn USDC on Aave')
    const { bounds } = judge(inputFor(earn.intents, earn.calls))
    const lent = bounds?.atLeastIn.flat().find(({ token }) => token === aUsdc.address)
    expect(lent?.units).toBeLessThan(dollars(1_000n))
  })

  test('behavior: all of a lent position may be a little less in an earlier block', () => {
    const start = held([eth, eth18], [aUsdc, dollars(8_000n)])
    const intent = {
      targets: [
        { asset: 'ETH', percent: '50' },
        { asset: 'USDC', percent: '50' },
      ],
    }
    const calls = [
      withdraw(usdc, null),
      approve(usdc, router, dollars(3_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(3_000n), buy: 1_491n * 10n ** 15n, native: 'out' }),
    ]
    const line = verdictOf(calls, { start, intent }).bounds?.atLeastIn[0]?.find(({ token }) => token === usdc.address)
    expect(line?.units).toBeLessThan(dollars(5_000n))
    expect(line?.units).toBeGreaterThan(dollars(4_999n))
  })

  test('behavior: no more may leave than the bytes take, and all of a position keeps its room', () => {
    const all = { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: 'all', exact: 'sell' } as const
    const { bounds } = judge(inputFor([all], ethToUsdc.calls))
    expect(bounds?.atMostOut).toContainEqual({ token: eth.address, units: eth18 })
    const start = held([eth, eth18], [usdc, dollars(2_000n)], [aUsdc, dollars(2_000n)])
    const intent = {
      targets: [{ asset: 'ETH', percent: '100' }],
    }
    const calls = [
      withdraw(usdc, null),
      approve(usdc, router, dollars(4_000n)),
      swap({ path: [usdc, weth], fees: [500], sell: dollars(4_000n), buy: 1_989n * 10n ** 15n, native: 'out' }),
    ]
    const line = verdictOf(calls, { start, intent }).bounds?.atMostOut.find(({ token }) => token === usdc.address)
    expect(line?.units).toBeGreaterThan(dollars(2_000n))
  })
})
