import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import type { WeightChange } from '../../model/Plan.ts'
import { settleWeights } from './settleWeights.ts'

const dollar = 10n ** 8n
const [ether, wrapped, usdc] = [coin('ETH').address, coin('WETH').address, coin('USDC').address]
const weights: readonly WeightChange[] = [
  {
    ...{ symbol: 'ETH', targetBps: 6_000n, beforeBps: 5_000n, afterBps: 6_000n },
    ...{ before: 500n * dollar, after: 600n * dollar, counts: [ether, wrapped] },
  },
  {
    ...{ symbol: 'USDC', targetBps: 4_000n, beforeBps: 5_000n, afterBps: 4_000n },
    ...{ before: 500n * dollar, after: 400n * dollar, counts: [usdc] },
  },
]
const seeing = (changes: Readonly<Record<string, bigint | null>>) =>
  settleWeights(weights, (token) => changes[token] ?? (token in changes ? null : 0n))

describe('settleWeights', () => {
  test('default: what was seen to change stands in place of what was expected, ether and WETH together', () => {
    const [first, second] = seeing({ [ether]: 130n * dollar, [wrapped]: -40n * dollar, [usdc]: -110n * dollar })
    expect([first?.after, second?.after]).toEqual([590n * dollar, 390n * dollar])
    expect([first?.afterBps, second?.afterBps]).toEqual([6_020n, 3_980n])
    expect([first?.before, first?.beforeBps]).toEqual([500n * dollar, 5_000n])
  })

  test('behavior: where the worth of a change is not known, all stays as it was expected', () => {
    expect(seeing({ [ether]: 130n * dollar, [usdc]: null })).toBe(weights)
  })

  test('behavior: what is sold with its last interest ends at nothing, and not below', () => {
    expect(seeing({ [usdc]: -501n * dollar })[1]).toMatchObject({ after: 0n, afterBps: 0n })
  })
})
