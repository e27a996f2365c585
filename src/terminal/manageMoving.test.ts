import { expect, test } from 'vitest'
import { callerFor } from '../api/router.ts'
import { coreOfTest } from '../api/testing/coreOfTest.ts'
import { exitStatus, type Stage } from '../model/Stage.ts'
import type { UnderwayView } from '../model/Underway.ts'
import { manageMoving, type Terminal } from './converse.ts'
import { underwayNotes } from './underwayNotes.ts'

const next = { chainId: 8453, network: 'Base', message: 'Put 997.5 USDC into the highest yield' }
const moving = (planId: string, status: 'on-its-way' | 'arrived'): Stage => ({
  ...{ stage: 'moving', planId, status, sentence: `${planId} is ${status}.`, transaction: null, ms: 1 },
  next: status === 'arrived' ? next : null,
})
const usdc = { token: 'USDC', address: '0xa3', amount: '1000', usd: null }
const underway = (planId: string, state: UnderwayView['state'], waits: boolean): UnderwayView => ({
  ...{ planId, deposit: planId, state, sent: usdc, arrives: usdc, since: '2026-03-02T09:14:00.000Z' },
  from: { id: 1, name: 'Ethereum' },
  to: { id: 8453, name: 'Base' },
  endedAt: state === 'arrived' || state === 'paid-back' ? '2026-03-02T09:15:00.000Z' : null,
  sentence: `${planId} is ${state}.`,
  next: waits ? next : null,
})

function setUp(stages: readonly Stage[], views: readonly UnderwayView[] = []) {
  const notes: string[] = []
  const shown: Stage[] = []
  const said: string[] = []
  const core = coreOfTest({
    moving: async function* () {
      yield* stages
    },
    underway: () => views,
    say: async function* ({ message }) {
      said.push(message)
      yield { stage: 'answer', topic: 'leave-it', sentence: 'Leave it.', rows: [], venues: [], ms: 1 } as const
    },
    chooseNetwork: async ({ chainId }) => {
      core.asked.push(chainId)
      return { status: 'done', sentence: 'You are on Base now.' }
    },
  })
  const printer = { note: (line: string) => void notes.push(line), stage: (stage: Stage) => void shown.push(stage) }
  const terminal: Terminal = {
    ...{ caller: callerFor(core, 'terminal'), printer, yes: false, after: [], ask: null, conversation: 'terminal' },
  }
  return { core, notes, shown, said, type: (typed: string) => manageMoving(terminal, typed) }
}

test('default: what is on its way is said, and what has arrived is gone on with, where it is', async () => {
  const { core, notes, shown, said, type } = setUp([moving('one', 'on-its-way'), moving('two', 'arrived')])
  expect(await type('/moving')).toBe(exitStatus.done)
  expect(shown.map(({ stage }) => stage)).toEqual(['moving', 'moving', 'answer'])
  expect(core.asked).toEqual([8453])
  expect(said).toEqual([next.message])
  expect(notes).toEqual(['You are on Base now.', `The second part: ${next.message}`])
})

test('behavior: with nothing on its way it says so, and any other message is none of its', async () => {
  const { notes, type } = setUp([])
  expect(await type('/moving')).toBe(exitStatus.done)
  expect(notes).toEqual(['Nothing of yours is on its way between two networks.'])
  expect(await type('/movingly')).toBeNull()
  expect(await type('moving 5 usdc')).toBeNull()
})

test('behavior: a network that cannot be gone to ends it, and nothing is said there', async () => {
  const { core, said, type } = setUp([moving('two', 'arrived')])
  Object.assign(core, { chooseNetwork: async () => ({ status: 'refused', sentence: 'Base does not answer.' }) })
  expect(await type('/moving')).toBe(exitStatus.failed)
  expect(said).toEqual([])
})

test('behavior: “leave” leaves what waits, and only that', async () => {
  const { core, notes, said, type } = setUp(
    [],
    [underway('one', 'on-its-way', false), underway('two', 'arrived', true), underway('three', 'arrived', false)],
  )
  expect(await type('/moving leave')).toBe(exitStatus.done)
  expect(core.asked).toEqual([['leaveThere', { planId: 'two' }]])
  expect(notes).toEqual(['two is arrived.', 'It stays there.'])
  expect(said).toEqual([])
})

test('behavior: another word after it changes nothing', async () => {
  const { core, notes, type } = setUp([], [underway('two', 'arrived', true)])
  expect(await type('/moving all of it')).toBe(exitStatus.question)
  expect(notes.join()).toContain('Nothing was changed.')
  expect(core.asked).toEqual([])
})

test('behavior: at the start what is open is said, and what ended and waits for nobody is not', () => {
  const views = [
    underway('one', 'unknown', false),
    underway('two', 'arrived', true),
    underway('three', 'paid-back', false),
  ]
  expect(underwayNotes(views)).toEqual([
    'one is unknown.',
    'two is arrived. “/moving” goes on there, “/moving leave” leaves it where it is.',
  ])
})
