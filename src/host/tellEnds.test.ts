import { expect, test, vi } from 'vitest'
import { coreOfTest } from '../api/testing/coreOfTest.ts'
import type { PullProgress } from '../model/ModelsView.ts'
import type { Stage } from '../model/Stage.ts'
import { endSentences, tellEnds } from './tellEnds.ts'

const asking: Stage = { stage: 'asking', planId: 'p', ms: 1 }
const receipt = (status: 'done' | 'missed'): Stage => ({
  stage: 'receipt',
  planId: 'p',
  status,
  sentence: '1,000 USDC went to <b>Mallory</b>.',
  steps: [],
  changes: [],
  tradingUsd: '0.00',
  leftAllowances: [],
  fee: { token: 'ETH', address: '0x', amount: '0.001', usd: null },
  ms: 1,
})
const refusal = (reason: 'blocked' | 'still-open'): Stage => ({ stage: 'refuse', reason, sentence: 'Not so.', ms: 1 })
const pulled = (status: PullProgress['status']): PullProgress => ({ status, detail: '', completed: null, total: null })

function setUp(stages: readonly Stage[], pulls: readonly PullProgress[] = []) {
  const tell = vi.fn<(sentence: string) => void>()
  const play = async function* () {
    yield* stages
  }
  const pullModel = async function* () {
    yield* pulls
  }
  return { tell, core: tellEnds(coreOfTest({ approve: play, say: play, pullModel }), tell) }
}

async function drain(steps: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of steps);
}

const approval = { planId: 'p', hash: '0x', by: 'window' } as const
const message = { conversation: 'c', message: 'supply 5 USDC' }

test('default: the end of an approved plan is told once, after it, and the face hears every stage as before', async () => {
  const { core, tell } = setUp([asking, receipt('done')])
  const heard: Stage[] = []
  for await (const stage of core.approve(approval)) {
    expect(tell).not.toHaveBeenCalled()
    heard.push(stage)
  }
  expect(heard).toEqual([asking, receipt('done')])
  expect(tell.mock.calls).toEqual([['A plan that you approved was carried out.']])
})

test.each([
  [receipt('missed'), endSentences.notDone],
  [refusal('blocked'), endSentences.notDone],
  [{ stage: 'unsupported', sentence: 'Not yet.', ms: 0 } as const, endSentences.answered],
])('behavior: %o is told by its kind alone', async (stage, sentence) => {
  const { core, tell } = setUp([stage])
  await drain(core.say(message, new AbortController().signal))
  expect(tell.mock.calls).toEqual([[sentence]])
})

test('behavior: what a person closed, or left, is not told', async () => {
  const closed = setUp([asking, refusal('still-open')])
  await drain(closed.core.approve(approval))
  const left = setUp([asking, receipt('done')])
  for await (const _ of left.core.approve(approval)) break
  expect([...closed.tell.mock.calls, ...left.tell.mock.calls]).toEqual([])
})

test('behavior: a model that is here, one that is not, and one that was stopped', async () => {
  const told = []
  for (const status of ['done', 'failed', 'cancelled'] as const) {
    const { core, tell } = setUp([], [pulled('pulling'), pulled(status)])
    await drain(core.pullModel({ name: 'small:2b' }, new AbortController().signal))
    told.push(tell.mock.calls.flat())
  }
  expect(told).toEqual([[endSentences.model], [endSentences.noModel], []])
})

test('behavior: nothing that anybody else wrote is among the sentences', () => {
  for (const sentence of Object.values(endSentences)) expect(sentence).toMatch(/^[A-Z][a-z. A-Z]+\.$/)
})
