import { describe, expect, test } from 'vitest'
import type { WindDayView } from '../../src/api/Core.ts'
import { dayTicks, windSeries } from './windSeries.ts'

const day = (days: number, worthUsd: string | null, differenceUsd: string | null): WindDayView => {
  const side = { holdings: [], worthUsd, healthFactor: null }
  return { days, at: '1', withPlan: side, withoutPlan: side, differenceUsd, sentence: '' }
}

describe('windSeries', () => {
  test('default: both sides, the plan after its fee', () => {
    const series = windSeries([day(0, '1000.00', '-0.50'), day(90, '1000.00', '9.50'), day(365, '1000.00', '49.50')])
    expect(series?.withPlan).toEqual([
      { days: 0, usd: 999.5 },
      { days: 90, usd: 1009.5 },
      { days: 365, usd: 1049.5 },
    ])
    expect(series?.withoutPlan.map(({ usd }) => usd)).toEqual([1000, 1000, 1000])
  })

  test('behavior: what is owed lies below nothing', () => {
    expect(windSeries([day(0, '0.00', '-0.07'), day(365, '0.00', '-25.75')])?.withPlan.at(-1)?.usd).toBe(-25.75)
  })

  test('behavior: where dollars are unknown, nothing is drawn', () => {
    expect(windSeries([day(0, '5.00', '0.00'), day(365, '5.00', null)])).toBeNull()
    expect(windSeries([day(0, null, null), day(365, '5.00', '0.00')])).toBeNull()
    expect(windSeries([])).toBeNull()
    expect(windSeries([day(0, '5.00', '0.00')])).toBeNull()
  })

  test('behavior: only moments that were looked at are named', () => {
    const of = (...days: readonly number[]) =>
      dayTicks({ withPlan: days.map((each) => ({ days: each, usd: 1 })), withoutPlan: [] })
    expect(of(0, 1, 7, 30, 90, 180, 365)).toEqual([0, 90, 180, 365])
    expect(of(0, 30, 90)).toEqual([0, 90])
  })
})
