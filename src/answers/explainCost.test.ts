import { describe, expect, test } from 'vitest'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { explainCost } from './explainCost.ts'

const cent = 1_000_000n
const costs = { gas: 43n * cent, dataWei: 0n, poolFees: 0n, impact: 0n }
const plan = { ...emptyPlan, summary: 'Swap 1 ETH for USDC', costs }
const step = (kind: string) => ({ kind })
const priced = { plan, networkAtMost: 90n * cent }

describe('explainCost', () => {
  test('default: the network fee alone, and what it may come to', () => {
    const { sentence, rows, venues } = explainCost(plan, priced)
    expect(sentence).toBe('This plan costs about $0.43, all of it the network fee. Sayso itself takes nothing.')
    expect(rows).toEqual([{ label: 'Network fee', value: '$0.90 at the most', detail: '' }])
    expect(venues).toEqual([])
  })

  test('behavior: each part in dollars, and they add up as they are shown', () => {
    // 0.434 + 1.004 + 0.204 are 1.642 before they are rounded.
    const all = { ...costs, gas: 43_400_000n, poolFees: 100_400_000n, impact: 20_400_000n }
    expect(explainCost({ ...plan, costs: all, steps: [step('swap')] }, priced).sentence).toBe(
      'This plan costs about $1.63 in all: $0.43 of network fee, $1.00 in fees of the pools and $0.20 by which the price, before fees, is worse than the market’s. Sayso itself takes nothing.',
    )
  })

  test('behavior: a price better than the market makes it less', () => {
    const better = { ...costs, poolFees: 100n * cent, impact: -20n * cent }
    const { sentence } = explainCost({ ...plan, costs: better, steps: [step('swap')] }, priced)
    expect(sentence).toContain('about $1.23 in all')
    expect(sentence).toContain('less $0.20 by which the price, before fees, is better')
  })

  test.each([
    [['bridge'], '$1.00 left to whoever brings it to the other network.'],
    [['swap', 'bridge'], '$1.00 left to whoever brings it to the other network and the pools.'],
  ])('behavior: what a bridge keeps is not called the fee of a pool: %s', (kinds, part) => {
    const crossing = { ...plan, costs: { ...costs, poolFees: 100n * cent }, steps: kinds.map(step) }
    expect(explainCost(crossing, priced).sentence).toContain(part)
  })

  test('behavior: a fee whose worth is not known makes no total', () => {
    const unknown = { ...plan, costs: { ...costs, gas: null, poolFees: 100n * cent } }
    expect(explainCost(unknown, { ...priced, networkAtMost: null })).toMatchObject({
      sentence:
        'What the network takes for this plan is not known in dollars just now; beside that there is $1.00 in fees of the pools. Sayso itself takes nothing.',
      rows: [],
    })
  })

  test('behavior: a loan costs interest too', () => {
    const loan = {
      ...{ healthBefore: null, healthAfter: 2n * 10n ** 18n, debtBefore: 0n, debtAfter: 1n },
      ...{
        collateralBefore: 2n,
        collateralAfter: 2n,
        borrowRateAfter: 5n * 10n ** 25n,
        interestPerYear: 15_38000000n,
        backedBy: ['ETH'],
      },
    }
    const { rows } = explainCost({ ...plan, loan }, { ...priced, plan: { ...plan, loan } })
    expect(rows.at(-1)).toEqual({
      ...{
        label: 'Interest',
        value: '5.13 % a year on what you borrow, at today’s rate, which is $15.38 a year',
        detail: '',
      },
    })
  })

  test('behavior: of a plan that came to nothing it is said that it did', () => {
    expect(explainCost(plan, null)).toMatchObject({
      sentence: expect.stringMatching(
        /^Of the newest plan of this conversation \(Swap 1 ETH for USDC\), which was not/,
      ),
      rows: [],
    })
  })
})
