import { expect, test } from 'vitest'
import { Pace } from './Pace.ts'

function paceOfTest() {
  let now = 1_000
  const pace = new Pace(() => now)
  const pass = (seconds: number): void => {
    now += seconds * 1_000
  }
  return { pace, pass }
}

test('default: at first, and after something came of it, at once', () => {
  const { pace } = paceOfTest()
  expect(pace.secondsLeft()).toBe(0)
  pace.cameToNothing()
  pace.cameToSomething()
  expect(pace.secondsLeft()).toBe(0)
})

test('A71 behavior: each time in a row that came to nothing waits twice as long, up to a minute', () => {
  const { pace, pass } = paceOfTest()
  const waits: number[] = []
  for (let opened = 0; opened < 9; opened += 1) {
    pace.cameToNothing()
    waits.push(pace.secondsLeft())
    pass(pace.secondsLeft())
    expect(pace.secondsLeft()).toBe(0)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('A71 behavior: whoever asks without end gets in no more than six times in the first minute', () => {
  const { pace, pass } = paceOfTest()
  let opened = 0
  for (let tenths = 0; tenths < 600; tenths += 1) {
    if (pace.secondsLeft() === 0) {
      opened += 1
      pace.cameToNothing()
    }
    pass(0.1)
  }
  expect(opened).toBe(6)
})

test('behavior: what lies ten minutes back is not counted any more', () => {
  const { pace, pass } = paceOfTest()
  for (let times = 0; times < 6; times += 1) pace.cameToNothing()
  pass(601)
  pace.cameToNothing()
  expect(pace.secondsLeft()).toBe(1)
})
