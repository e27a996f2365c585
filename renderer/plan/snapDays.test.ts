import { describe, expect, test } from 'vitest'
import { daysAfterKey, nearestDays, snapPoints } from './snapDays.ts'

describe('nearestDays', () => {
  test('default', () => {
    expect([0, 1, 3, 5, 25, 70, 140, 300, 365].map(nearestDays)).toEqual([0, 1, 1, 7, 30, 90, 180, 365, 365])
  })
  test('behavior: what lies outside ends at the edge', () => {
    expect([-5, 1_000].map(nearestDays)).toEqual([0, 365])
  })
})

describe('daysAfterKey', () => {
  test('default: from point to point, and no further than the ends', () => {
    const walk = (key: string): readonly number[] => {
      let at = 30
      return snapPoints.map(() => {
        at = daysAfterKey(key, at) ?? -1
        return at
      })
    }
    expect(walk('ArrowRight')).toEqual([90, 180, 365, 365, 365, 365, 365])
    expect(walk('ArrowLeft')).toEqual([7, 1, 0, 0, 0, 0, 0])
  })
  test('behavior: other keys are not the slider’s', () => {
    expect([daysAfterKey('Home', 90), daysAfterKey('End', 90)]).toEqual([0, 365])
    expect([daysAfterKey('Tab', 90), daysAfterKey('a', 90)]).toEqual([null, null])
  })
})
