import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import type { Turn } from './turns.ts'
import { wayBackOf } from './wayBackOf.ts'

const money = { token: 'ETH', address: '0x', amount: '0.001', usd: null }
const reading: Stage = {
  stage: 'reading',
  message: 'put 1000 usdc into aave',
  reading: { intents: [], ask: null, refuse: null },
  sentence: 'Put 1,000 USDC into Aave.',
  reader: { kind: 'builtin' },
  note: null,
  again: 'put 1000 usdc into aave',
  sources: [],
  ms: 1,
}
const plan: Stage = {
  stage: 'plan',
  planId: 'p',
  summary: 'Put 1,000 USDC into Aave v3',
  steps: [],
  spends: [],
  gets: [],
  dust: [],
  gasReserve: money,
  earning: null,
  loan: null,
  trade: null,
  weights: [],
  crossings: [],
  secondPart: null,
  costs: { gasUsd: null, poolFeesUsd: '0.00', impactUsd: '0.00' },
  notes: [],
  relay: null,
  edits: { amount: null, slippage: null, venues: [] },
  ms: 1,
}
const verdict: Stage = {
  stage: 'verdict',
  planId: 'p',
  hash: null,
  level: 'WARN',
  sentence: 'Careful.',
  findings: [{ rule: 'old', level: 'WARN', sentence: 'Old.', instead: '', say: 'revoke USDC for 0x12', facts: {} }],
  confirmation: null,
  holds: null,
  feeBudget: null,
  expiresInSeconds: 60,
  ms: 1,
}
const receipt = (status: 'done' | 'failed'): Stage => ({
  stage: 'receipt',
  planId: 'q',
  status,
  sentence: '',
  steps: [],
  changes: [],
  leftAllowances: [],
  fee: money,
  tradingUsd: null,
  ms: 1,
})
const turn = (message: string, ...stages: readonly Stage[]): Turn => ({
  id: message,
  message,
  stages,
  phase: 'over',
  expiresAt: null,
})
const left = turn('put 1000 usdc into aave', reading, plan, verdict)

test('default: once the permission has ended, the way back is the sentence of the plan that was left', () => {
  expect(wayBackOf([left, turn('revoke USDC for 0x12', receipt('done'))])).toEqual({
    summary: 'Put 1,000 USDC into Aave v3',
    sentence: 'put 1000 usdc into aave',
  })
})

test.each<[string, readonly Turn[]]>([
  ['it is not done yet', [left, turn('revoke USDC for 0x12')]],
  ['it failed', [left, turn('revoke USDC for 0x12', receipt('failed'))]],
  ['something else was said', [left, turn('revoke DAI for 0x12', receipt('done'))]],
  [
    'the plan was signed before',
    [turn(left.message, ...left.stages, receipt('done')), turn('revoke USDC for 0x12', receipt('done'))],
  ],
  ['more was said since', [left, turn('revoke USDC for 0x12', receipt('done')), turn('hello')]],
  ['nothing was said', []],
])('behavior: none where %s', (_what, turns) => {
  expect(wayBackOf(turns)).toBeNull()
})
