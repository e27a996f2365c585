import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { Earning } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { buildSupply } from '../../protocols/aave/build.ts'
import { supplyRateAfter } from '../../protocols/aave/rates.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildWrap } from '../../protocols/weth/build.ts'
import { amount, kindsOf, plannerOfTest, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const supply = (change: Partial<IntentOf<'supply'>> = {}): IntentOf<'supply'> => ({
  kind: 'supply',
  asset: 'USDC',
  amount: { value: '1000', unit: 'token' },
  protocol: 'aave',
  ...change,
})

describe('planSupply', () => {
  test('default', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(supply())
    const put = amount('1000', 'USDC')
    expect(planned.steps.map(({ call }) => call)).toEqual([buildApprove(put, pool), buildSupply(pool, put, account)])
    expect(kindsOf(planned)).toEqual(['approve', 'supply'])
    expect(planned.spends).toEqual([put])
    expect(planned.summary).toBe('Supply 1,000 USDC to Aave v3')
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-put.units)
    // Aave rounds what it writes down for a lender by a unit at most.
    expect(put.units - played.change('aUSDC')).toBeLessThanOrEqual(1n)
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: what it earns is counted at the rate that the deposit leaves behind, after the gas', async () => {
    const { plan, snapshot } = planner()
    const { earning } = await plan(supply())
    const state = (await snapshot()).reserves.get(coin('USDC').address.toLowerCase())
    const [part] = earning?.parts ?? []
    if (state === undefined || earning === null || part === undefined)
      throw new Error('Nothing is known of the reserve.')
    expect(part.rateAfter).toBe(supplyRateAfter(state, units('1000', 'USDC')))
    expect(part.rateAfter).toBeLessThan(supplyRateAfter(state, 0n) ?? 0n)
    expect(earning.grossPerYear).toBe((1_000n * 10n ** 8n * part.rateAfter) / 10n ** 27n)
    expect(earning.netPerYear).toBe(earning.grossPerYear - earning.entryCost - earning.exitCost)
    const days = BigInt(earning.breakEvenDays ?? 0)
    const cost = (earning.entryCost + earning.exitCost) * 365n
    expect(days * earning.grossPerYear >= cost && (days - 1n) * earning.grossPerYear < cost).toBe(true)
  })

  test('behavior: two deposits of one message earn what both do', async () => {
    const { plan } = planner()
    const ether = supply({ asset: 'ETH', amount: { value: '1', unit: 'token' } })
    const [one, other, both] = [await plan(supply()), await plan(ether), await plan(supply(), ether)]
    const sum = (of: (earning: Earning) => bigint) =>
      [one, other].reduce((all, { earning }) => all + (earning === null ? 0n : of(earning)), 0n)
    expect(both.earning?.grossPerYear).toBe(sum(({ grossPerYear }) => grossPerYear))
    expect(both.earning?.netPerYear).toBe(sum(({ netPerYear }) => netPerYear))
    expect(both.earning?.parts.map(({ deposit }) => deposit.token.symbol).toSorted()).toEqual(['USDC', 'WETH'])
    expect(both.earning?.leaving).toHaveLength(2)
  })

  test('behavior: ether is wrapped first, and all of it keeps back the gas, for leaving too', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(supply({ asset: 'ETH', amount: 'all' }))
    const put = units('10', 'ETH') - planned.gasReserve
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'supply'])
    expect(planned.steps[0]?.call).toEqual(buildWrap(coin('WETH').address, put))
    const played = await outcome(planned)
    expect(played.change('ETH')).toBe(-put)
    expect(put - played.change('aWETH')).toBeLessThanOrEqual(1n)
  })

  test('behavior: USDT with an old allowance is first set to zero', async () => {
    const { plan, play, outcome } = planner()
    await play([buildApprove(amount('7', 'USDT'), pool)])
    const planned = await plan(supply({ asset: 'USDT', amount: { value: '100', unit: 'token' } }))
    expect(kindsOf(planned)).toEqual(['reset-approval', 'approve', 'supply'])
    expect((await outcome(planned)).allowances).toEqual([0n])
  })

  test('behavior: another lender than Aave is understood, and nothing is set', async () => {
    expect(await planner().result(supply({ protocol: 'compound' }))).toEqual({
      status: 'unsupported',
      sentence: 'Understood, but Sayso cannot supply to Compound yet. Nothing is set; Aave and Morpho work today.',
    })
  })

  test('behavior: more than is held is impossible', async () => {
    expect(await planner().refusal(supply({ amount: { value: '99999', unit: 'token' } }))).toMatch(
      /you have 10,000 USDC/,
    )
  })
})
