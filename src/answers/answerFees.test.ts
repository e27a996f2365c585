import { describe, expect, test } from 'vitest'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import type { PaidPlan } from '../journal/paidFees.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { answerFees } from './answerFees.ts'

const chain = chainOfTest()
const askedAt = '2026-11-30T01:12:45.073Z'

function paid(summary: string, fee: bigint, trading: bigint | null): PaidPlan {
  return { planId: summary, askedAt, summary, fee, trading }
}

const swap = paid('Swap 100 USDC for ETH', 756_000_123_456_789n, 1_588_000_000n)
const supply = paid('Supply 100 USDC', 244_000_000_000_000n, 0n)

async function tell(plans: readonly PaidPlan[], change: Partial<Snapshot> = {}, open = 0) {
  return answerFees({ plans, open }, { ...(await chain().snapshot()), ...change })
}

describe('answerFees', () => {
  test('default: one total first, what it is made of, and dollars in each line', async () => {
    const { sentence, rows } = await tell([swap, supply])
    expect(sentence).toBe(
      'You have paid $18.38 in all for 2 plans on the Practice chain: $2.50 to the network by the receipts (about 0.001 ETH at the price of now), and $15.88 that the swaps were expected to cost, to the pools and the price; that is in what arrived and in no receipt.',
    )
    expect(rows).toEqual([
      {
        label: 'Swap 100 USDC for ETH',
        value: '$17.77',
        detail: `${askedAt}: about 0.000756 ETH to the network, $15.88 expected to the pools and the price`,
      },
      { label: 'Supply 100 USDC', value: '$0.61', detail: `${askedAt}: 0.000244 ETH to the network` },
    ])
  })

  test('behavior: where nothing was swapped, the fees are all there is', async () => {
    expect((await tell([supply])).sentence).toBe(
      'You have paid $0.61 in all for one plan on the Practice chain: all of it to the network by the receipts (0.000244 ETH at the price of now). None of them swapped anything, so no pool took a fee.',
    )
  })

  test('behavior: a part that is not known leaves no total, and is said', async () => {
    const unrecorded = await tell([swap, paid('Swap 1 ETH for DAI', supply.fee, null)])
    expect(unrecorded.sentence).not.toContain('in all')
    expect(unrecorded.sentence).toContain('is not on record for all of them, so no total is told.')
    expect(unrecorded.rows[1]).toMatchObject({ value: '$0.61', detail: expect.stringContaining('not on record') })
    const unpriced = await tell([swap], { prices: new Map() })
    expect(unpriced.sentence).not.toContain('in all')
    expect(unpriced.sentence).toContain('its worth in dollars is not known just now')
    expect(unpriced.rows).toMatchObject([{ value: 'about 0.000756 ETH' }])
  })

  test('behavior: what has no receipt yet is named and not counted', async () => {
    expect((await tell([], {}, 1)).sentence).toMatch(/no fees .* so far\. One approved plan has no receipt yet/)
    expect((await tell([supply], {}, 2)).sentence).toMatch(
      /2 approved plans have no receipt yet and are not counted\.$/,
    )
  })
})
