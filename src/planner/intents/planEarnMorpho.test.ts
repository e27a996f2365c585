import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildMorphoSupply } from '../../protocols/morpho/build.ts'
import { morphoRateAfter } from '../../protocols/morpho/rates.ts'
import { deal } from '../testing/deal.ts'
import { amount, kindsOf, plannerOfTest } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const { morpho } = practice
const [overEther, overBitcoin] = morpho?.markets ?? []
if (morpho === null || overEther === undefined || overBitcoin === undefined) throw new Error('There is no Morpho.')
const onMorpho = (change: Partial<IntentOf<'earn'>> = {}): IntentOf<'earn'> => ({
  kind: 'earn',
  asset: 'USDC',
  amount: { value: '1000', unit: 'token' },
  objective: 'yield',
  protocols: ['morpho'],
  ...change,
})

describe('planEarn on Morpho', () => {
  test('default: into the market that pays most, in the account’s own name, and out of it again', async () => {
    const { plan, play, outcome, snapshot } = planner()
    const planned = await plan(onMorpho())
    const put = amount('1000', 'USDC')
    expect(planned.steps.map(({ call }) => call)).toEqual([
      buildApprove(put, morpho.blue),
      buildMorphoSupply(morpho.blue, overBitcoin, put, account),
    ])
    expect(planned.summary).toBe('Put 1,000 USDC into Morpho USDC/WBTC')
    const state = (await snapshot()).morpho.get(overBitcoin.position.address.toLowerCase())
    const after = state === undefined ? null : morphoRateAfter(state, put.units, planned.block.timestamp)
    expect(planned.earning?.parts[0]?.rateAfter).toBe(after)
    expect((await outcome(planned)).allowances).toEqual([0n])
    await play(planned.steps.map(({ call }) => call))
    const out = await plan({ kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'morpho' })
    expect(kindsOf(out)).toEqual(['redeem'])
    const back = (await outcome(out)).change('USDC')
    // Morpho rounds shares down on the way in and assets down on the way out.
    expect(put.units - back).toBeLessThanOrEqual(1n)
  })

  test('behavior: two markets of one contract share an approval, made once for exactly both', async () => {
    const { plan, outcome, ...open } = planner()
    await deal(open, 'USDC', 500_000n * 10n ** 6n)
    const planned = await plan(onMorpho({ amount: 'all' }))
    expect(kindsOf(planned)).toEqual(['approve', 'supply', 'supply'])
    const [approval] = planned.steps
    expect(approval?.call).toEqual(buildApprove(amountOf(coin('USDC'), 500_000n * 10n ** 6n), morpho.blue))
    const parts = planned.earning?.parts ?? []
    expect(parts.map(({ venue }) => venue)).toEqual(['Morpho USDC/WETH', 'Morpho USDC/WBTC'])
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(-500_000n * 10n ** 6n)
    expect(played.allowances).toEqual([0n])
  })

  test('behavior: a million dollars is split over everything that passes, and it says what that gains', async () => {
    const { plan, outcome, ...open } = planner()
    await deal(open, 'USDC', 10n ** 12n)
    const planned = await plan(onMorpho({ amount: 'all', protocols: undefined }))
    expect(planned.earning?.parts.length).toBeGreaterThan(1)
    expect(planned.earning?.splitGain).toBeGreaterThan(0n)
    expect((await outcome(planned)).change('USDC')).toBe(-(10n ** 12n))
  })

  test('behavior: after a swap all that it brings is measured, also as an argument of Morpho’s', async () => {
    const { plan, outcome } = planner()
    const dai = { value: '900', unit: 'token' } as const
    const planned = await plan(onMorpho({ asset: 'DAI', into: 'USDC', amount: dai }))
    expect(planned.slots.map(({ call, word }) => [call, word])).toEqual([
      [2, 1],
      [3, 5],
    ])
    expect((await outcome(planned)).change('USDC')).toBe(0n)
  })

  test('behavior: to Morpho by name goes to the best market that passes; ether goes in wrapped', async () => {
    const { plan, result } = planner()
    const supply = { kind: 'supply', protocol: 'morpho', amount: { value: '1', unit: 'token' } } as const
    expect((await plan({ ...supply, asset: 'USDC' })).summary).toBe('Supply 1 USDC to Morpho USDC/WBTC')
    expect(kindsOf(await plan({ ...supply, asset: 'ETH' }))).toEqual(['wrap', 'approve', 'supply'])
    expect(await result({ ...supply, asset: 'DAI', amount: 'all' })).toMatchObject({ status: 'unsupported' })
  })
})
