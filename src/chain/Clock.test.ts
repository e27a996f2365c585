import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Clock } from './Clock.ts'

function clockOfTest() {
  const timer = { ms: 5_000 }
  return { timer, clock: new Clock(() => timer.ms) }
}

describe('Clock', () => {
  test('default', () => {
    const { clock, timer } = clockOfTest()
    clock.see(1_000n)
    expect(clock.now()).toBe(1_000n)
    timer.ms += 2_999
    expect(clock.now()).toBe(1_002n)
  })

  test('behavior: it knows no time before it saw a block', () => {
    const { clock, timer } = clockOfTest()
    timer.ms += 10_000
    expect(clock.now()).toBe(0n)
  })

  test('behavior: a block from before is not believed, a later one is at once', () => {
    const { clock, timer } = clockOfTest()
    clock.see(1_000n)
    timer.ms += 5_000
    clock.see(1_004n)
    expect(clock.now()).toBe(1_005n)
    clock.see(2_000n)
    expect(clock.now()).toBe(2_000n)
  })

  test('behavior: a chain that starts anew has a time of its own', () => {
    const { clock } = clockOfTest()
    clock.see(1_000n)
    clock.restart()
    expect(clock.now()).toBe(0n)
    clock.see(500n)
    expect(clock.now()).toBe(500n)
  })

  test('behavior: whatever blocks it is told of, and whenever, it never runs back', () => {
    const event = fc.record({ wait: fc.nat({ max: 5_000 }), block: fc.option(fc.bigInt({ min: 0n, max: 2_000n })) })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 50 }), (events) => {
        const { clock, timer } = clockOfTest()
        let last = clock.now()
        for (const { wait, block } of events) {
          timer.ms += wait
          if (block !== null) clock.see(block)
          expect(clock.now()).toBeGreaterThanOrEqual(last)
          last = clock.now()
        }
      }),
    )
  })
})
