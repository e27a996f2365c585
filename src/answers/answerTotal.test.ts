import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { PaidPlan } from '../journal/paidFees.ts'
import type { WorthSample } from '../model/NetWorth.ts'
import { answerTotal } from './answerTotal.ts'

const at = (time: string, usd: string, whole = true): WorthSample => {
  return { at: `2026-12-01T${time}:00.000Z`, chainId: 1, block: '1', usd, whole }
}
const paid = (summary: string, fee: bigint, trading: bigint | null): PaidPlan => {
  return { planId: summary, signedAt: '2026-12-01T09:00:00.000Z', summary, fee, trading, coinPrice: 250_000_000_000n }
}
const swap = paid('Swap', 400_000_000_000_000n, 263_000_000n)
const span = { from: at('08:00', '1000.00'), to: at('18:00', '940.00'), coin: coin('ETH') }

describe('answerTotal', () => {
  test('default: the fees, the swaps, what was sent, and what is left to the prices, in lines that add up', () => {
    const { sentence, rows } = answerTotal({ ...span, paid: [swap], sent: 2_000_000_000n })
    expect(sentence).toBe(
      'Your total went from $1,000.00 to $940.00, $60.00 less; from when to when stands below. One plan was carried out in that time: $1.00 went to the network in fees, and $2.63 is what swaps cost. You sent $20.00 elsewhere. The rest, $36.37 less, is what prices and interest did, and what came in or left otherwise. What you hold is counted at the prices of the moment, so the total moves with them without anything being done.',
    )
    expect(rows.map(({ value }) => value)).toEqual(['$1,000.00', '-$1.00', '-$2.63', '-$20.00', '-$36.37', '$940.00'])
    expect([rows[0]?.detail, rows.at(-1)?.detail]).toEqual([span.from.at, span.to.at])
  })

  test('behavior: where nothing was done, all of it is the prices', () => {
    const { sentence, rows } = answerTotal({ ...span, to: at('18:00', '1012.50'), paid: [], sent: 0n })
    expect(sentence).toMatch(/\$12\.50 more; .*No plan was carried out .* The rest, \$12\.50 more, is what prices/)
    expect(rows.map(({ value }) => value)).toEqual(['$1,000.00', '+$12.50', '$1,012.50'])
  })

  test('behavior: what is not on record is not told as prices', () => {
    const { sentence, rows } = answerTotal({ ...span, paid: [paid('Swap', 1n, null)], sent: null })
    expect(sentence).toContain('what swaps cost is not on record')
    expect(sentence).toContain('what prices did cannot be told apart')
    expect(sentence).not.toContain('The rest')
    expect(rows.some(({ label }) => label.startsWith('Prices'))).toBe(false)
  })

  test('behavior: a total with something in it that has no price says so', () => {
    expect(answerTotal({ ...span, to: at('18:00', '940.00', false), paid: [], sent: 0n }).sentence).toMatch(
      /has no price, and is in neither sum\.$/,
    )
  })
})
