import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Plan, VenueReport } from '../model/Plan.ts'
import { kindsOf, plannerOfTest, someone } from '../planner/testing/planOfTest.ts'
import { planlessStage } from './planlessStage.ts'
import { planStage } from './planStage.ts'

const planner = plannerOfTest()
const ten = { value: '10', unit: 'token' } as const
const stageOf = async (plan: Plan) => planStage('p', plan, await planner().snapshot())

describe('planStage', () => {
  test('default', async () => {
    const plan = await planner().plan({
      kind: 'earn',
      asset: 'USDC',
      amount: { value: '500', unit: 'token' },
      objective: 'safety',
    })
    const stage = await stageOf(plan)
    expect(stage).toMatchObject({
      stage: 'plan',
      planId: 'p',
      summary: plan.summary,
      spends: [{ token: 'USDC', amount: '500', usd: '500.00' }],
      gets: [],
      notes: plan.notes,
      earning: { parts: [{ venue: 'Aave v3', deposit: { token: 'USDC', amount: '500' } }] },
    })
    expect(stage.steps.map(({ index, kind, title }) => [index, kind, title])).toEqual([
      [0, 'approve', 'Allow Aave v3 to take exactly 500 USDC'],
      [1, 'supply', 'Supply 500 USDC to Aave v3'],
    ])
    expect(stage.earning?.parts[0]?.rateAfterPercent).toMatch(/^[345]\.\d\d$/)
    expect(stage.earning?.venues).toHaveLength(6)
  })

  test('behavior: whom a step calls is told as it is: for an approval the token, not the one who may take it', async () => {
    const { plan } = planner()
    const planned = await plan(
      { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' },
      { kind: 'send', asset: 'DAI', amount: ten, to: someone },
      { kind: 'send', asset: 'ETH', amount: { value: '1', unit: 'token' }, to: someone },
    )
    const { steps } = await stageOf(planned)
    expect(steps.map(({ kind, to }) => [kind, to.name, to.address])).toEqual([
      ['wrap', 'ETH', coin('WETH').address],
      ['approve', 'WETH', coin('WETH').address],
      ['supply', 'Aave v3', practice.aave?.pool],
      ['send', 'DAI', coin('DAI').address],
      ['send', someone, someone],
    ])
    expect(steps.map(({ to }) => to.address)).toEqual(planned.steps.map(({ call }) => call.to))
    expect(steps[4]).toMatchObject({ value: (10n ** 18n).toString(), data: '0x' })
  })

  test('behavior: a permission that is ended is told as it stood; one that is only set anew is not', async () => {
    const planned = await planner().plan({ kind: 'send', asset: 'DAI', amount: ten, to: someone })
    const [{ call } = { call: { to: someone, value: 0n, data: '0x' as const } }] = planned.steps
    const spender = { name: 'Uniswap v3', address: someone }
    const reset = { kind: 'reset-approval', amount: amountOf(coin('USDC'), 0n), spender, call } as const
    const over = { name: 'Morpho', address: someone }
    const { steps } = await stageOf({
      ...planned,
      steps: [
        { ...reset, stood: 2n ** 256n - 1n },
        { ...reset, stood: 7_500_000n },
        reset,
        { kind: 'take-back', right: 'manager', over, spender, call },
      ],
    })
    expect(steps.map(({ ends }) => ends)).toEqual([
      { who: 'Uniswap v3', over: 'USDC', before: 'unlimited' },
      { who: 'Uniswap v3', over: 'USDC', before: '7.5' },
      undefined,
      { who: 'Uniswap v3', over: 'Morpho', before: null },
    ])
  })

  test('behavior: all of it is plain data, whatever the plan', async () => {
    const { plan } = planner()
    for (const planned of [
      await plan({ kind: 'swap', sell: 'USDC', buy: 'ETH', amount: ten, exact: 'sell' }),
      await plan({ kind: 'swap', sell: 'USDT', buy: 'DAI', amount: ten, exact: 'buy' }),
      await plan({
        kind: 'earn',
        asset: 'ETH',
        amount: { value: '1', unit: 'token' },
        into: 'any',
        objective: 'yield',
      }),
    ]) {
      const stage = await stageOf(planned)
      expect(JSON.parse(JSON.stringify(stage))).toEqual(stage)
      expect(stage.steps.map(({ kind }) => kind)).toEqual(kindsOf(planned))
    }
  })
})

describe('planlessStage', () => {
  const venue: VenueReport = {
    id: 'v',
    name: 'A vault',
    protocol: 'vault',
    asset: 'USDC',
    status: 'turned-down',
    reason: 'It has an owner.',
    rateNow: 10n ** 25n,
    rateAfter: null,
    netPerYear: -100_000_000n,
  }

  test('default', () => {
    expect(planlessStage({ status: 'leave-it', sentence: 'Leave it.', venues: [venue] })).toEqual({
      stage: 'answer',
      topic: 'leave-it',
      sentence: 'Leave it.',
      rows: [],
      venues: [
        {
          id: 'v',
          name: 'A vault',
          protocol: 'vault',
          asset: 'USDC',
          status: 'turned-down',
          reason: 'It has an owner.',
          rateNowPercent: '1.00',
          rateAfterPercent: null,
          netPerYearUsd: '-1.00',
        },
      ],
    })
  })

  test('behavior: a question stays one, and what is impossible is refused apart from what is not built yet', () => {
    expect(planlessStage({ status: 'ask', missing: ['to'], question: 'To whom?', choices: [] })).toEqual({
      stage: 'ask',
      missing: ['to'],
      question: 'To whom?',
      choices: [],
    })
    expect(planlessStage({ status: 'impossible', sentence: 'No.' })).toEqual({
      stage: 'refuse',
      reason: 'impossible',
      sentence: 'No.',
    })
    expect(planlessStage({ status: 'unsupported', sentence: 'Not yet.' })).toEqual({
      stage: 'unsupported',
      sentence: 'Not yet.',
    })
  })
})
