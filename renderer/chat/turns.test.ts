import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import { type Turn, type TurnAction, turnsAfter } from './turns.ts'

const verdict: Stage = {
  stage: 'verdict',
  planId: 'p',
  hash: `0x${'0'.repeat(64)}`,
  level: 'PASS',
  sentence: 'ok',
  findings: [],
  confirmation: null,
  holds: null,
  feeBudget: null,
  expiresInSeconds: 60,
  ms: 1,
}
const receipt: Stage = {
  stage: 'receipt',
  planId: 'p',
  status: 'done',
  sentence: 'done',
  steps: [],
  changes: [],
  tradingUsd: '0.00',
  leftAllowances: [],
  fee: { token: 'ETH', address: '0x', amount: '0.001', usd: null },
  ms: 1,
}
const dropped: Stage = { stage: 'answer', topic: 'dropped', sentence: 'Dropped.', rows: [], venues: [], ms: 0 }

function play(...actions: TurnAction[]): Turn | undefined {
  const start: readonly Turn[] = []
  return actions.reduce(turnsAfter, start).at(-1)
}
const said: TurnAction = { type: 'said', id: 'a', message: 'hello' }
const stage = (value: Stage): TurnAction => ({ type: 'stage', id: 'a', stage: value, at: 1_000 })
const ended: TurnAction = { type: 'ended', id: 'a' }
const approving: TurnAction = { type: 'approving', id: 'a' }

test('default: from a sentence to a receipt', () => {
  const turn = play(said, stage(verdict), ended, approving, stage(receipt), ended)
  expect(turn?.phase).toBe('over')
  expect(turn?.stages).toEqual([verdict, receipt])
})

test('behavior: the verdict starts the clock', () => {
  expect(play(said, stage(verdict))?.expiresAt).toBe(61_000)
})

test('behavior: a second approval changes nothing', () => {
  const turns = [said, stage(verdict), ended, approving].reduce(turnsAfter, [])
  expect(turnsAfter(turns, approving)).toEqual(turns)
})

test('behavior: what was not shown to the end cannot be approved', () => {
  expect(play(said, stage(verdict), approving)?.phase).toBe('saying')
})

test('behavior: after stopping, late stages are not drawn', () => {
  const turn = play(said, { type: 'stopped', id: 'a' }, stage(verdict), ended)
  expect(turn?.phase).toBe('stopped')
  expect(turn?.stages).toEqual([])
})

test('behavior: dropping ends the turn', () => {
  const turn = play(said, stage(verdict), ended, stage(dropped))
  expect(turn?.phase).toBe('over')
  expect(turn?.stages.at(-1)).toEqual(dropped)
})

test('behavior: a stream that just stops is an error, not an end', () => {
  expect(play(said, ended)?.stages.at(-1)?.stage).toBe('error')
  expect(play(said, stage(verdict), ended, approving, ended)?.stages.at(-1)?.stage).toBe('error')
})

test('behavior: other turns keep their identity, so that they are not drawn again', () => {
  const turns = [said, { type: 'said', id: 'b', message: 'more' } as const].reduce(turnsAfter, [])
  expect(turnsAfter(turns, { type: 'stage', id: 'b', stage: verdict, at: 0 })[0]).toBe(turns[0])
})
