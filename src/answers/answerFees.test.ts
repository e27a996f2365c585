import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import type { PaidPlan } from '../journal/paidFees.ts'
import { answerFees } from './answerFees.ts'
import { costView } from './costView.ts'

const chain = chainOfTest()
const signedAt = '2026-11-30T01:12:45.073Z'

const coinPrice = 250_000_000_000n

function paid(summary: string, fee: bigint, trading: bigint | null): PaidPlan {
  return { planId: summary, signedAt, summary, fee, trading, coinPrice }
}

const swap = paid('Swap 100 USDC for ETH', 756_000_123_456_789n, 1_588_000_000n)
const supply = paid('Supply 100 USDC', 244_000_000_000_000n, 0n)

async function tell(plans: readonly PaidPlan[], open = 0) {
  return answerFees({ plans, open }, await chain().snapshot())
}

describe('answerFees', () => {
  test('default: one total first, what it is made of, and dollars in each line', async () => {
    const { sentence, rows } = await tell([swap, supply])
    expect(sentence).toBe(
      'You have paid $18.38 in all for 2 plans on the Practice chain: $2.50 to the network (about 0.001 ETH), and $15.88 that swaps cost: they brought that much less than the market price says.',
    )
    expect(rows).toEqual([
      {
        label: 'Swap 100 USDC for ETH',
        value: '$17.77',
        detail: `${signedAt}: $1.89 (about 0.000756 ETH) to the network, $15.88 for its swaps`,
      },
      { label: 'Supply 100 USDC', value: '$0.61', detail: `${signedAt}: 0.000244 ETH to the network` },
    ])
  })

  test('behavior: what is shown adds up to the cent, and is what the list of plans shows', async () => {
    // Each fee is $0.354: three of them are $1.06 before they are rounded, and $1.05 as they are shown.
    const fee = 141_600_000_000_000n
    const plans = [paid('a', fee, 3_785_000_000n), paid('b', fee, 0n), paid('c', fee, 0n)]
    const { sentence, rows } = await tell(plans)
    const centsIn = (text: string) =>
      [...text.matchAll(/\$(\d+)\.(\d\d)/g)].map(([, whole, cents]) => Number(`${whole}${cents}`))
    const [total = 0, ...parts] = centsIn(sentence)
    const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)
    expect(total).toBe(sum(parts))
    expect(total).toBe(sum(rows.flatMap(({ value }) => centsIn(value))))
    const coin = (await chain().snapshot()).network.native
    const listed = plans.map((plan) => costView('done', plan, coin))
    expect(listed.map((cost) => cost.status === 'paid' && `$${cost.totalUsd}`)).toEqual(rows.map(({ value }) => value))
  })

  test('behavior: where nothing was swapped, the fees are all there is', async () => {
    expect((await tell([supply])).sentence).toBe(
      'You have paid $0.61 in all for one plan on the Practice chain, all of it to the network (0.000244 ETH). None of it was for swaps.',
    )
  })

  test('behavior: swaps that brought more than the market price make it less', async () => {
    const { sentence, rows } = await tell([paid('a', supply.fee, -10_000_000n)])
    expect(sentence).toContain('paid $0.51 in all')
    expect(sentence).toContain('less $0.10 that swaps brought above the market price')
    expect(rows[0]?.detail).toContain('less $0.10 that its swaps brought above the market price')
  })

  test('behavior: a part that is not known leaves no total, and is said', async () => {
    const unrecorded = await tell([swap, paid('Swap 1 ETH for DAI', supply.fee, null)])
    expect(unrecorded.sentence).not.toContain('in all')
    expect(unrecorded.sentence).toContain('is not on record for all of them, so no total is told.')
    expect(unrecorded.rows[1]).toMatchObject({ value: '$0.61', detail: expect.stringContaining('not on record') })
    const unpriced = await tell([{ ...swap, coinPrice: null }])
    expect(unpriced.sentence).not.toContain('in all')
    expect(unpriced.sentence).toContain('its worth in dollars is not known')
    expect(unpriced.sentence).toContain('Beside that, $15.88 that swaps cost')
    expect(unpriced.rows).toMatchObject([{ value: 'about 0.000756 ETH' }])
  })

  test('behavior: what has no receipt yet is named and not counted', async () => {
    expect((await tell([], 1)).sentence).toMatch(/no fees .* so far\. One approved plan has no receipt yet/)
    expect((await tell([supply], 2)).sentence).toMatch(/2 approved plans have no receipt yet and are not counted\.$/)
  })
})
