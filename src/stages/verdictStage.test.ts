import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import type { Verdict } from '../model/Verdict.ts'
import { verdictStage } from './verdictStage.ts'

const context = { network: practice, prices: new Map() }
const verdict: Verdict = { level: 'PASS', findings: [], bounds: null, confirmation: null }
const bound = {
  hash: `0x${'ab'.repeat(32)}`,
  feeBudget: 10n ** 15n,
  secondsLeft: 1_200n,
  holds: { spends: [], gets: [] },
} as const

describe('verdictStage', () => {
  test('default', () => {
    expect(verdictStage('p', verdict, bound, context)).toEqual({
      stage: 'verdict',
      planId: 'p',
      hash: bound.hash,
      level: 'PASS',
      sentence: 'Checked: it does what you said, and nothing else.',
      findings: [],
      confirmation: null,
      holds: { spends: [], gets: [] },
      feeBudget: { token: 'ETH', address: practice.native.address, amount: '0.001', usd: null },
      expiresInSeconds: 1_200,
    })
  })

  test('behavior: what is blocked has no hash that anyone could approve', () => {
    expect(verdictStage('p', { ...verdict, level: 'BLOCK' }, null, context)).toMatchObject({
      hash: null,
      holds: null,
      feeBudget: null,
      expiresInSeconds: 0,
      sentence: 'Blocked: this cannot be signed. Nothing was sent.',
    })
  })

  test('behavior: words to type are asked for at HARD alone', () => {
    for (const level of ['PASS', 'WARN', 'HARD', 'BLOCK'] as const) {
      const stage = verdictStage('p', { ...verdict, level, confirmation: 'send 5 ETH' }, bound, context)
      expect(stage.confirmation).toBe(level === 'HARD' ? 'send 5 ETH' : null)
    }
  })
})
