import { expect, test } from 'vitest'
import type { Stage } from '../../src/model/Stage.ts'
import { type Turn, type TurnAction, turnsAfter } from '../chat/turns.ts'
import { newsOfTurns } from './newsOfTurns.ts'

const verdict: Stage = {
  stage: 'verdict',
  planId: 'p',
  hash: `0x${'0'.repeat(64)}`,
  level: 'PASS',
  sentence: 'Checked.',
  findings: [],
  confirmation: null,
  holds: null,
  feeBudget: null,
  expiresInSeconds: 60,
  ms: 1,
}
const receipt = (status: 'done' | 'missed'): Stage => ({
  stage: 'receipt',
  planId: 'p',
  status,
  sentence: 'All 2 steps are mined.',
  steps: [],
  changes: [],
  tradingUsd: '0.00',
  leftAllowances: [],
  fee: { token: 'ETH', address: '0x', amount: '0.001', usd: null },
  ms: 1,
})
const refusal = (reason: 'blocked' | 'still-open'): Stage => ({ stage: 'refuse', reason, sentence: 'Not so.', ms: 1 })
const question: Stage = { stage: 'ask', missing: [], question: 'How much?', choices: [], ms: 1 }

const said: TurnAction = { type: 'said', id: 'a', message: 'hello' }
const ended: TurnAction = { type: 'ended', id: 'a' }
const approving: TurnAction = { type: 'approving', id: 'a' }
const stage = (value: Stage): TurnAction => ({ type: 'stage', id: 'a', stage: value, at: 1_000 })
const none: readonly Turn[] = []
const after = (turns: readonly Turn[], ...actions: readonly TurnAction[]) => actions.reduce(turnsAfter, turns)

const begun = after(none, said)
const open = after(begun, stage(verdict), ended)
const approved = after(open, approving)

test('default: a plan that is ready, and one that came to its receipt', () => {
  expect(newsOfTurns(begun, open)).toEqual([{ turn: 'a', kind: 'planReady', detail: 'Checked.', lasts: false }])
  expect(newsOfTurns(approved, after(approved, stage(receipt('done')), ended))).toEqual([
    { turn: 'a', kind: 'done', detail: 'All 2 steps are mined.', lasts: false },
  ])
})

test('behavior: what went wrong, was refused or waits for an answer stays until it is put away', () => {
  const news = (before: readonly Turn[], ...actions: readonly TurnAction[]) =>
    newsOfTurns(before, after(before, ...actions)).map(({ kind, lasts }) => [kind, lasts])
  expect(news(approved, stage(receipt('missed')), ended)).toEqual([['wentWrong', true]])
  expect(news(approved, stage(refusal('blocked')), ended)).toEqual([['stopped', true]])
  expect(news(begun, stage({ ...verdict, level: 'BLOCK', hash: null }), ended)).toEqual([['planBlocked', true]])
  expect(news(begun, stage(question), ended)).toEqual([['asked', true]])
  const error = { code: 'chain-unreachable', message: 'The chain does not answer.', facts: {} } as const
  expect(news(begun, { type: 'failed', id: 'a', error })).toEqual([['wentWrong', true]])
})

test('behavior: what goes on, what was over before, and what the person ended is no news', () => {
  expect(newsOfTurns(none, begun)).toEqual([])
  expect(newsOfTurns(begun, after(begun, stage(verdict)))).toEqual([])
  expect(newsOfTurns(open, open)).toEqual([])
  expect(newsOfTurns(none, open)).toEqual([])
  expect(newsOfTurns(begun, after(begun, { type: 'stopped', id: 'a' }))).toEqual([])
  expect(newsOfTurns(approved, after(approved, stage(refusal('still-open')), ended))).toEqual([])
})

test('behavior: what went over a bridge says where it is, and stays where a second part waits or it was paid back', () => {
  const moving = (status: 'on-its-way' | 'arrived' | 'paid-back', next: boolean): Stage => ({
    stage: 'moving',
    planId: 'p',
    status,
    sentence: `It is ${status}.`,
    transaction: null,
    next: next ? { chainId: 8453, network: 'Base', message: 'Put 997.5 USDC into Aave' } : null,
    ms: 1,
  })
  const news = (last: Stage) => newsOfTurns(approved, after(approved, stage(receipt('done')), stage(last), ended))
  expect(news(moving('arrived', true))).toEqual([{ turn: 'a', kind: 'done', detail: 'It is arrived.', lasts: true }])
  expect(news(moving('on-its-way', false))).toMatchObject([{ kind: 'done', lasts: false }])
  expect(news(moving('paid-back', false))).toMatchObject([{ kind: 'wentWrong', lasts: true }])
})
