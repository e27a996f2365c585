import { expect, test } from 'vitest'
import type { OpenedTurn } from '../../src/api/Core.ts'
import type { Stage } from '../../src/model/Stage.ts'
import { samplePass, samplePlan } from '../preview/sampleStages.ts'
import {
  currentThread,
  isBusy,
  startThreads,
  type Threads,
  type ThreadsAction,
  threadsAfter,
  titleOf,
} from './threads.ts'

const past: OpenedTurn = {
  planId: 'p',
  askedAt: '2026-01-01T00:00:00Z',
  message: 'swap 1 ETH',
  again: 'swap 1 ETH',
  withheld: false,
  end: 'shown',
  sentence: 'As you asked.',
  summary: 'Swap 1 ETH for USDC',
}

function play(...actions: readonly ThreadsAction[]): Threads {
  return actions.reduce(threadsAfter, startThreads('a'))
}
const said = (id: string): ThreadsAction => ({ type: 'said', id, message: `message ${id}` })

test('default: what is said goes to the conversation that is looked at', () => {
  const threads = play(said('1'), { type: 'began', thread: 'b' }, said('2'))
  expect(currentThread(threads).turns.map(({ id }) => id)).toEqual(['2'])
  expect(threads.all.get('a')?.turns.map(({ id }) => id)).toEqual(['1'])
})

test('behavior: what comes of a message reaches it while another conversation is looked at', () => {
  const begun = play(said('1'), { type: 'began', thread: 'b' })
  expect(isBusy(begun)).toBe(true)
  const stopped = threadsAfter(begun, { type: 'stopped', id: '1' })
  expect([stopped.current, stopped.all.get('a')?.turns[0]?.phase, isBusy(stopped)]).toEqual(['b', 'stopped', false])
})

test('behavior: one that was opened here is turned to as it is, with its open plan', () => {
  const begun = play(said('1'), { type: 'began', thread: 'b' })
  const back = threadsAfter(begun, { type: 'turned to', thread: 'a' })
  expect(currentThread(back)).toBe(begun.all.get('a'))
  expect(threadsAfter(begun, { type: 'turned to', thread: 'never seen' })).toBe(begun)
})

test('behavior: what was said before is a record beside what is said now', () => {
  const opening = play({ type: 'opening', thread: 'old' })
  expect(currentThread(opening).status).toBe('reading')
  const opened = [
    { type: 'opened', conversation: { id: 'old', title: 'swap 1 ETH', turns: [past] } } as const,
    said('1'),
  ].reduce(threadsAfter, opening)
  expect(currentThread(opened)).toMatchObject({ status: 'ready', past: [past], turns: [{ id: '1' }] })
  expect(titleOf(currentThread(opened))).toBe('swap 1 ETH')
})

test('behavior: one that cannot be read says so, and another that was opened meanwhile stays', () => {
  const error = { code: 'internal', message: 'No.', facts: {} } as const
  const threads = play(
    { type: 'opening', thread: 'old' },
    { type: 'began', thread: 'b' },
    { type: 'not opened', thread: 'old', error },
  )
  expect([threads.current, threads.all.get('old')?.status]).toEqual(['b', 'unread'])
})

test('behavior: a title is one line, and not a long one', () => {
  expect(titleOf(currentThread(play({ type: 'said', id: '1', message: '\n first\nsecond' })))).toBe('first')
  expect(titleOf(currentThread(play({ type: 'said', id: '1', message: '👛'.repeat(500) }))).endsWith('👛…')).toBe(true)
  expect(titleOf(currentThread(startThreads('a')))).toBe('')
})

test('behavior: a word that drops the plan of an earlier message ends that plan, and no other', () => {
  const dropped: Stage = {
    ...{
      stage: 'answer',
      topic: 'dropped',
      sentence: 'Dropped.',
      rows: [],
      venues: [],
      planId: samplePlan.planId,
      ms: 1,
    },
  }
  const stage = (id: string, next: Stage): ThreadsAction => ({ type: 'stage', id, stage: next, at: 0 })
  const shown = play(
    said('1'),
    stage('1', { ...samplePlan, planId: 'other' }),
    stage('1', samplePass),
    { type: 'ended', id: '1' },
    said('2'),
    stage('2', samplePlan),
    stage('2', samplePass),
    { type: 'ended', id: '2' },
    said('3'),
  )
  const { turns } = currentThread(threadsAfter(shown, stage('3', dropped)))
  expect(turns.map(({ phase }) => phase)).toEqual(['said', 'over', 'saying'])
  expect(turns[1]?.stages.at(-1)).toEqual(dropped)
})
