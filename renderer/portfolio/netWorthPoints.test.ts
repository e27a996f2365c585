import { describe, expect, test } from 'vitest'
import type { WorthSample } from '../../src/api/Core.ts'
import { lastOfEachDay, netWorthLine } from './netWorthPoints.ts'

const at = (hour: number, usd: string): WorthSample => ({
  at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
  chainId: 1,
  block: String(hour),
  usd,
  whole: true,
})

describe('netWorthLine', () => {
  test('default: steps from what was seen to what was seen next, and says the ends', () => {
    const line = netWorthLine([at(0, '100.00'), at(2, '90.50'), at(3, '120.00')])
    expect(line?.points.map(({ usd }) => usd)).toEqual([100, 100, 90.5, 90.5, 120])
    expect(line).toMatchObject({ first: { usd: '100.00' }, last: { usd: '120.00' }, count: 3 })
    expect(line).toMatchObject({ least: { usd: '90.50' }, most: { usd: '120.00' } })
  })

  test('behavior: one moment is no line', () => {
    expect(netWorthLine([])).toBeNull()
    expect(netWorthLine([at(0, '1.00')])).toBeNull()
    expect(netWorthLine([at(0, '1.00'), at(0, '2.00')])).toBeNull()
  })

  test('behavior: a clock that was set back makes no line that runs backwards', () => {
    const times = netWorthLine([at(5, '1.00'), at(1, '2.00'), at(3, '3.00')])?.points.map(({ at }) => at) ?? []
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('behavior: sums that no floating-point number holds are compared exactly', () => {
    const line = netWorthLine([at(0, '90071992547409930.01'), at(1, '90071992547409930.02')])
    expect(line?.most.usd).toBe('90071992547409930.02')
  })
})

test('lastOfEachDay: newest first', () => {
  expect(lastOfEachDay([at(12, '1.00'), at(13, '2.00'), at(60, '3.00')]).map(({ usd }) => usd)).toEqual([
    '3.00',
    '2.00',
  ])
})
