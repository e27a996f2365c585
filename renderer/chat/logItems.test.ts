import { expect, test } from 'vitest'
import type { OpenedTurn } from '../../src/api/Core.ts'
import type { Stage, StageOf } from '../../src/model/Stage.ts'
import { endedTurns, indexOfHit, keptTurns } from './logItems.ts'
import type { Thread } from './threads.ts'
import type { Turn } from './turns.ts'

const plan: StageOf<'plan'> = {
  stage: 'plan',
  planId: 'p',
  summary: '',
  steps: [],
  spends: [],
  gets: [],
  dust: [],
  gasReserve: { token: 'ETH', address: '0x', amount: '0', usd: null },
  earning: null,
  loan: null,
  weights: [],
  crossings: [],
  secondPart: null,
  costs: { gasUsd: null, poolFeesUsd: '0', impactUsd: '0' },
  notes: [],
  relay: null,
  trade: null,
  edits: { amount: null, venues: [], slippage: null },
  ms: 1,
}
function turn(id: string, phase: Turn['phase'], stages: readonly Stage[] = []): Turn {
  return { id, message: `message ${id}`, stages, phase, expiresAt: null }
}
function before(planId: string): OpenedTurn {
  return {
    planId,
    askedAt: '',
    message: planId,
    again: planId,
    withheld: false,
    end: 'none',
    sentence: '',
    summary: null,
  }
}
function thread(past: readonly OpenedTurn[], turns: readonly Turn[]): Thread {
  return { id: 't', status: 'ready', error: null, past, turns }
}

test('default: what is worked on, the plan that is open, and the newest stay', () => {
  const turns = [
    turn('0', 'said', [plan]),
    turn('1', 'approving', [plan]),
    turn('2', 'said', [plan]),
    turn('3', 'said'),
    turn('4', 'over', [{ ...plan }]),
    turn('5', 'said'),
  ]
  expect(keptTurns(turns)).toEqual([1, 5])
  expect(keptTurns(turns.slice(0, 4))).toEqual([1, 2, 3])
  expect(keptTurns([])).toEqual([])
})

test('default: a message that was found is found again, said before or now', () => {
  const both = thread([before('a'), before('b')], [turn('0', 'said'), turn('1', 'said', [plan]), turn('2', 'said')])
  expect(indexOfHit(both, { planId: 'b', index: 1, message: 'b' })).toBe(1)
  expect(indexOfHit(both, { planId: 'x', index: 4, message: 'message 2' })).toBe(4)
  expect(indexOfHit(both, { planId: 'p', index: 9, message: 'else' })).toBe(3)
  expect(indexOfHit(both, { planId: 'x', index: 9, message: 'message 0' })).toBe(2)
  expect(indexOfHit(both, { planId: 'x', index: 0, message: 'nowhere' })).toBe(-1)
})

test('default: a plan that has come to its receipt is one to go to, and one that is on its way is not', () => {
  const receipt: Stage = {
    ...{ stage: 'receipt', planId: 'p', status: 'done', sentence: '', steps: [], changes: [], leftAllowances: [] },
    ...{ fee: plan.gasReserve, tradingUsd: null, ms: 1 },
  }
  expect(endedTurns([turn('0', 'over', [plan, receipt]), turn('1', 'approving', [plan]), turn('2', 'said')])).toEqual([
    '0',
  ])
})
