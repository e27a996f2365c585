import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitClock } from './limitClock.ts'

function setUp(highest = 0) {
  const at = { wall: 1_000_000, monotonic: 5, highest }
  const now = limitClock({
    wallMs: () => at.wall,
    monotonicMs: () => at.monotonic,
    highestSeen: () => at.highest,
  })
  return { at, now }
}

test('F22 default: a clock that is set back goes on from where it was', () => {
  const { at, now } = setUp()
  expect(now()).toBe(1_000_000)
  at.wall = 10
  expect(now()).toBe(1_000_000)
  at.monotonic += 250
  expect(now()).toBe(1_000_250)
  at.wall = 2_000_000
  expect(now()).toBe(2_000_000)
})

test('F22 behavior: what was written before is never in the future', () => {
  const { at, now } = setUp(9_000_000)
  expect(now()).toBe(9_000_000)
  at.monotonic += 1_000
  expect(now()).toBe(9_001_000)
})

test('behavior: whatever the clocks do, time does not run backwards', () => {
  const step = fc.record({
    wall: fc.integer({ min: 0, max: 10 ** 13 }),
    passed: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { at, now } = setUp()
      let last = now()
      for (const { wall, passed } of steps) {
        at.wall = wall
        at.monotonic += passed
        const next = now()
        expect(next).toBeGreaterThanOrEqual(last)
        expect(Number.isInteger(next)).toBe(true)
        last = next
      }
    }),
  )
})
