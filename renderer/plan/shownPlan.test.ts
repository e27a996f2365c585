import { expect, test } from 'vitest'
import type { Stage, StageOf } from '../../src/model/Stage.ts'
import type { Turn } from '../chat/turns.ts'
import { planStanding, shownPlan } from './shownPlan.ts'

const fee = { token: 'ETH', address: '0x', amount: '0.001', usd: null }
const plan: StageOf<'plan'> = {
  stage: 'plan',
  planId: 'p',
  summary: 's',
  steps: [],
  spends: [],
  gets: [],
  dust: [],
  gasReserve: fee,
  earning: null,
  loan: null,
  weights: [],
  crossings: [],
  secondPart: null,
  costs: { gasUsd: null, poolFeesUsd: '0.00', impactUsd: '0.00' },
  notes: [],
  relay: null,
  trade: null,
  edits: { amount: null, slippage: null, venues: [] },
  ms: 1,
}
const verdict: StageOf<'verdict'> = {
  stage: 'verdict',
  planId: 'p',
  hash: '0x1',
  level: 'PASS',
  sentence: '',
  findings: [],
  confirmation: null,
  holds: null,
  feeBudget: fee,
  expiresInSeconds: 60,
  ms: 1,
}
const step = (status: StageOf<'step'>['status']): Stage => ({
  stage: 'step',
  planId: 'p',
  index: 0,
  of: 1,
  title: 't',
  status,
  transaction: '0xaa',
  ms: 1,
})
const refuse: Stage = { stage: 'refuse', reason: 'not-confirmed', sentence: 'no', ms: 0 }

function standing(phase: Turn['phase'], stages: readonly Stage[], secondsLeft = 30, superseded = false) {
  const shown = shownPlan(stages)
  if (!shown) throw new Error('no plan')
  return planStanding({ id: 'a', message: '', stages, phase, expiresAt: 1 }, shown, { secondsLeft, superseded })
}

test('default: no plan, nothing to show; the newest word on a step wins', () => {
  expect(shownPlan([])).toBeNull()
  expect(shownPlan([plan, verdict, step('signed'), step('mined')])?.progress.get(0)?.status).toBe('mined')
})

test('behavior: what leaves and arrives is what the check holds, and nothing is promised before it does', () => {
  const usdc = (amount: string) => ({ token: 'USDC', address: '0xa0', amount, usd: null })
  const planned = { ...plan, gets: [{ expected: usdc('1000'), minimum: usdc('1000') }] }
  const holds = { spends: [usdc('5')], gets: [{ expected: usdc('1000'), minimum: usdc('999.998096') }] }
  expect(shownPlan([planned])?.plan.gets).toEqual([])
  expect(shownPlan([planned, { ...verdict, hash: null, level: 'BLOCK' }])?.plan.gets).toEqual([])
  expect(shownPlan([planned, { ...verdict, holds }])?.plan).toMatchObject(holds)
})

test('behavior: standing follows the story', () => {
  expect(standing('saying', [plan])).toBe('checking')
  expect(standing('saying', [plan, verdict])).toBe('checking')
  expect(standing('said', [plan, verdict])).toBe('open')
  expect(standing('said', [plan, verdict], 0)).toBe('expired')
  expect(standing('said', [plan, verdict], 30, true)).toBe('superseded')
  expect(standing('approving', [plan, verdict], 0)).toBe('approving')
  expect(standing('over', [plan, verdict, refuse])).toBe('ended')
  expect(standing('stopped', [plan])).toBe('stopped')
})

test('behavior: a plan that was not approved in its window can still be, and says why', () => {
  const asking: Stage = { stage: 'asking', planId: 'p', ms: 0 }
  const closed: Stage = { stage: 'refuse', reason: 'still-open', sentence: 'You closed the approval window.', ms: 0 }
  expect(standing('said', [plan, verdict, asking, closed])).toBe('open')
  expect(shownPlan([plan, verdict, asking, closed])).toMatchObject({
    declined: closed.sentence,
    end: null,
    asked: false,
  })
  expect(shownPlan([plan, verdict, closed, asking])?.asked).toBe(true)
  expect(standing('over', [plan, verdict, asking, closed, refuse])).toBe('ended')
})

test('behavior: a blocked plan has no way through, and neither has one without a hash', () => {
  expect(standing('said', [plan, { ...verdict, level: 'BLOCK', hash: null }])).toBe('blocked')
  expect(standing('said', [plan, { ...verdict, hash: null }])).toBe('blocked')
  expect(standing('said', [plan, { ...verdict, level: 'BLOCK', hash: null }, refuse])).toBe('blocked')
})
