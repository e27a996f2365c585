import { describe, expect, test } from 'vitest'
import type { WindDayView } from '../../src/api/Core.ts'
import { chartSize, linePath, windPoints } from './windPoints.ts'

const day = (days: number, worthUsd: string | null, differenceUsd: string | null): WindDayView => {
  const side = { holdings: [], worthUsd, healthFactor: null }
  return { days, at: '1', withPlan: side, withoutPlan: side, differenceUsd, sentence: '' }
}

describe('windPoints', () => {
  test('default: days to the right, dollars upward, the plan after its fee', () => {
    const chart = windPoints([day(0, '1000.00', '-0.50'), day(73, '1000.00', '9.50'), day(365, '1000.00', '49.50')])
    expect(chart).toMatchObject({ most: '1049.50', least: '999.50' })
    expect(chart?.withPlan.map(({ x }) => x)).toEqual([8, 133, 632])
    // From the bottom to the top; doing nothing lies a hundredth of the way above the bottom.
    expect(chart?.withPlan.map(({ y }) => y)).toEqual([152, 124, 8])
    expect(chart?.withoutPlan.map(({ y }) => y)).toEqual([151, 151, 151])
    expect(linePath(chart?.withPlan ?? [])).toBe('M8 152 L133 124 L632 8')
  })

  test('behavior: what is owed lies below nothing', () => {
    expect(windPoints([day(0, '0.00', '-0.07'), day(365, '0.00', '-25.75')])).toMatchObject({
      most: '0.00',
      least: '-25.75',
    })
  })

  test('behavior: two flat lines lie in the middle', () => {
    const chart = windPoints([day(0, '5.00', '0.00'), day(365, '5.00', '0.00')])
    expect(chart?.withPlan.map(({ y }) => y)).toEqual([chartSize.height / 2, chartSize.height / 2])
  })

  test('behavior: where dollars are unknown, nothing is drawn', () => {
    expect(windPoints([day(0, '5.00', '0.00'), day(365, '5.00', null)])).toBeNull()
    expect(windPoints([day(0, null, null), day(365, '5.00', '0.00')])).toBeNull()
    expect(windPoints([])).toBeNull()
    expect(windPoints([day(0, '5.00', '0.00')])).toBeNull()
  })
})
