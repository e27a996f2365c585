import { expect, test } from 'vitest'
import type { LimitsPage } from '../model/LimitsPage.ts'
import { type LimitsDesk, manageLimits } from './manageLimits.ts'

const page: LimitsPage = {
  limits: [
    {
      key: 'spend day',
      sentence: 'Never more than $500 a day',
      kind: 'spend',
      counted: {
        mostUsd: '500.00',
        spentUsd: '450.00',
        leftUsd: '50.00',
        percent: 90,
        over: 'in the last 24 hours',
        per: 'day',
        freeFrom: null,
      },
      change: null,
      recipients: [],
    },
  ],
  waiting: [
    {
      id: 'w',
      sentence: 'Never more than $800 a day',
      countsFrom: '2026-05-03T10:01:00.000Z',
      of: 'spend day',
      lifts: false,
    },
  ],
  delaySeconds: 60,
  spentUsd: { day: '0.00', week: '0.00', month: '0.00' },
  real: false,
}

function deskOfTest(status: 'counts' | 'refused' = 'counts') {
  const said: string[] = []
  const asked: unknown[] = []
  const answer = (input: unknown) => {
    asked.push(input)
    return { status, sentence: 'So it is.', page } as const
  }
  const desk: LimitsDesk = {
    caller: {
      limits: async () => page,
      changeLimit: async (input) => answer(input),
      cancelLimitChange: async (input) => answer(input),
    },
    printer: { note: (line) => void said.push(line), stage: () => {} },
  }
  return { desk, said, asked }
}

test('default: what holds, what is spent, what waits', async () => {
  const { desk, said } = deskOfTest()
  expect(await manageLimits(desk, '/limits')).toBe(0)
  expect(said.slice(0, 3)).toEqual([
    'Never more than $500 a day: $450.00 moved in the last 24 hours, $50.00 left',
    'Network fees count at the most that you approved, not at what they came to.',
    '  waiting 1: Never more than $800 a day, counts from 2026-05-03T10:01:00.000Z',
  ])
  expect(await manageLimits(desk, 'never more than $500 a day')).toBeNull()
})

test('behavior: what waits is taken back by its number, and the wait is chosen', async () => {
  const { desk, asked } = deskOfTest()
  expect(await manageLimits(desk, '/limits back 1')).toBe(0)
  expect(await manageLimits(desk, '/limits wait 3d')).toBe(0)
  expect(asked).toEqual([{ id: 'w' }, { wish: 'delay', seconds: 3 * 86_400 }])
  expect(await manageLimits(deskOfTest('refused').desk, '/limits wait 1m')).toBe(3)
})

test.each([
  '/limits back',
  '/limits back 2',
  '/limits back x',
  '/limits wait',
  '/limits wait 5',
  '/limits wait 91d',
  '/limits off',
])('behavior: %s is told how it goes, and asks for nothing', async (typed) => {
  const { desk, said, asked } = deskOfTest()
  expect(await manageLimits(desk, typed)).toBe(2)
  expect(said.join()).toContain('/limits wait 1d')
  expect(asked).toEqual([])
})
