import { describe, expect, test } from 'vitest'
import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { Intent } from '../model/Reading.ts'
import { plannerOfTest, units } from './testing/planOfTest.ts'

const planner = plannerOfTest()
const swap: Intent = { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '5000', unit: 'token' }, exact: 'sell' }

describe('the costs on a plan', () => {
  test('default: what the pools keep and what the price gives, against what the swap really brings', async () => {
    const { plan, outcome, snapshot } = planner()
    const planned = await plan(swap)
    const { prices } = await snapshot()
    const price = (symbol: string): number => Number(prices.get(coin(symbol).address.toLowerCase())?.usdE8 ?? 0n)
    const [step] = planned.steps.filter(({ kind }) => kind === 'swap')
    if (step?.kind !== 'swap') throw new Error('No swap.')
    const sold = 5_000 * price('USDC')
    const kept = step.fees.reduce((left, fee) => left * (1 - fee / 1_000_000), sold)
    const bought = (Number((await outcome(planned)).change('ETH')) / 1e18) * price('ETH')
    expect(Math.abs(Number(planned.costs.poolFees) - (sold - kept))).toBeLessThan(10)
    expect(Math.abs(Number(planned.costs.poolFees + planned.costs.impact) - (sold - bought))).toBeLessThan(10)
    expect(planned.spends.map(({ units: spent }) => spent)).toEqual([units('5000', 'USDC')])
  })

  test('behavior: the gas is that of all steps, at the block’s fee and the price of ether', async () => {
    const { plan, snapshot } = planner()
    const planned = await plan(swap)
    const { block, prices } = await snapshot()
    const ether = prices.get(coin('ETH').address.toLowerCase())?.usdE8 ?? 0n
    const perGas = gasPriceAt(block)
    const dollars = (gas: bigint): bigint => (gas * perGas * ether) / 10n ** 18n
    // An approval and a swap: the usual gas of both lies between these.
    expect(planned.costs.gas).toBeGreaterThan(dollars(150_000n))
    expect(planned.costs.gas).toBeLessThan(dollars(400_000n))
  })

  test('behavior: a plan that swaps nothing pays no pool', async () => {
    const planned = await planner().plan({
      kind: 'supply',
      protocol: 'aave',
      asset: 'USDC',
      amount: { value: '5', unit: 'token' },
    })
    expect([planned.costs.poolFees, planned.costs.impact]).toEqual([0n, 0n])
  })
})
