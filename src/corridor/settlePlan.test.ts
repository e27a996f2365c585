import { describe, expect, test } from 'vitest'
import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { formatUsd } from '../model/Usd.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()

describe('settlePlan', () => {
  test('default: the figures after the simulation are those of its own gas, and of leaving as it was rehearsed', async () => {
    const open = await corridor()
    const stages = await open.say('put 1000 USDC to work')
    const simulation = stages.find(({ stage }) => stage === 'simulation')
    const verdict = stages.at(-1)
    if (simulation?.stage !== 'simulation' || verdict?.stage !== 'verdict') throw new Error('No verdict.')
    const shown = open.parts.shown.find(verdict.planId)
    if (shown === null || shown.plan.earning === null) throw new Error('No earning.')
    const gas = shown.simulation.steps.reduce((sum, step) => sum + step.gasUsed, 0n)
    const ether = shown.snapshot.prices.get(open.client.network.native.address.toLowerCase())?.usdE8 ?? 0n
    const usd = (gas * gasPriceAt(shown.snapshot.block) * ether) / 10n ** 18n
    expect(simulation.earning?.entryCostUsd).toBe(formatUsd(usd))
    expect(simulation.costs.gasUsd).toBe(formatUsd(usd))
    expect(simulation.exit).toEqual({ works: true, reason: null })
    const { earning } = shown.plan
    expect(earning.netPerYear).toBe(earning.grossPerYear - earning.entryCost - earning.exitCost)
    expect(earning.usualGas.exit).toBeGreaterThan(0n)
  })

  test('behavior: a plan that enters nothing rehearses nothing', async () => {
    const open = await corridor()
    const stages = await open.say('swap 100 USDC for DAI')
    const simulation = stages.find(({ stage }) => stage === 'simulation')
    expect(simulation).toMatchObject({ earning: null, exit: null })
  })

  test('behavior: shares and costs are those of the balances that were seen, and the receipt says the same', async () => {
    const open = await corridor()
    await open.carryOut('supply 2000 USDC to aave')
    const stages = await open.say('rebalance to 60/40 eth/usdc')
    const simulation = stages.find(({ stage }) => stage === 'simulation')
    if (simulation?.stage !== 'simulation') throw new Error('Nothing was tried.')
    const { weights, changes, costs } = simulation
    for (const { token, beforeUsd, afterUsd } of weights) {
      const own = changes.filter((change) => change.token === token || change.position?.asset === token)
      const seen = own.reduce((sum, { changeUsd }) => sum + Number(changeUsd), 0)
      expect(Math.abs(Number(afterUsd) - Number(beforeUsd) - seen), token).toBeLessThan(0.02)
    }
    const lost = changes.reduce((sum, { changeUsd }) => sum - Number(changeUsd), 0)
    expect(Math.abs(Number(costs.poolFeesUsd) + Number(costs.impactUsd) - lost)).toBeLessThan(0.02 * changes.length)
    const receipt = (await open.approve(stages)).at(-1)
    if (receipt?.stage !== 'receipt') throw new Error('No receipt.')
    const trading = Number(costs.poolFeesUsd) + Number(costs.impactUsd)
    expect(Math.abs(Number(receipt.tradingUsd) - trading)).toBeLessThan(0.02)
    // On a chain that stands still between the two it is the same to the cent.
    const swap = await open.say('swap 1 ETH for USDC')
    const tried = swap.find(({ stage }) => stage === 'simulation')
    const done = (await open.approve(swap)).at(-1)
    if (tried?.stage !== 'simulation' || done?.stage !== 'receipt') throw new Error('No receipt.')
    const sum = Number(tried.costs.poolFeesUsd) + Number(tried.costs.impactUsd)
    expect(done.tradingUsd).toBe(sum.toFixed(2))
  })
})
