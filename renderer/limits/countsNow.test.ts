import { expect, test } from 'vitest'
import type { LimitsPage } from '../../src/api/Core.ts'
import { countsNow } from './countsNow.ts'

const at = Date.parse('2026-12-01T16:00:00.000Z')

function page(most: number | null, waiting: LimitsPage['waiting'] = []): LimitsPage {
  const limit: LimitsPage['limits'][number] = {
    key: 'spend day',
    sentence: `Never more than $${most} a day`,
    kind: 'spend',
    counted: null,
    change: null,
    recipients: [],
  }
  return {
    limits: most === null ? [] : [limit],
    waiting,
    delaySeconds: 60,
    spentUsd: { day: '0', week: '0', month: '0' },
    real: false,
  }
}

const raise = {
  id: 'a',
  sentence: 'Never more than $1,000 a day',
  countsFrom: new Date(at).toISOString(),
  of: 'spend day',
  lifts: false,
}
const lift = { ...raise, id: 'b', sentence: 'Lifting', lifts: true }

test('default: a raise that holds now, and a limit that is lifted, each by the limit that it is of', () => {
  expect(countsNow(page(300, [raise]), page(1_000), at + 1)).toEqual([
    { of: 'spend day', lifts: false, sentence: 'Never more than $1000 a day' },
  ])
  expect(countsNow(page(300, [lift]), page(null), at + 1)).toEqual([
    { of: 'spend day', lifts: true, sentence: 'Never more than $300 a day' },
  ])
})

test('behavior: what waits still is no news, and neither is what was taken back before its time', () => {
  expect(countsNow(page(300, [raise]), page(300, [raise]), at + 1)).toEqual([])
  expect(countsNow(page(300, [raise]), page(300), at - 1)).toEqual([])
})
