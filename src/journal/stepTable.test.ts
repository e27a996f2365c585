import { describe, expect, test } from 'vitest'
import { isForGood, nextStepState, type StepState, stepEvents, stepStates } from './stepTable.ts'

/** The whole table, once more and by rows: what is not in here cannot happen. */
const rows: Readonly<Record<StepState, string>> = {
  unsigned: 'signed→signed',
  signed:
    'sent→sent mined→mined reverted→reverted cancelled→cancelled replacing→signed refused→refused expired→expired nonce-taken→replaced',
  sent: 'sent→sent mined→mined reverted→reverted cancelled→cancelled replacing→sent refused→refused expired→expired nonce-taken→replaced',
  mined: 'rolled-back→sent final→mined-for-good',
  reverted: 'rolled-back→sent final→reverted-for-good',
  cancelled: 'rolled-back→sent final→cancelled-for-good',
  refused: 'mined→mined reverted→reverted cancelled→cancelled final→dead',
  expired: 'mined→mined reverted→reverted cancelled→cancelled final→dead',
  replaced: 'mined→mined reverted→reverted cancelled→cancelled final→dead',
  'mined-for-good': '',
  'reverted-for-good': '',
  'cancelled-for-good': '',
  dead: '',
}

describe('nextStepState', () => {
  test.each(stepStates)('default: every event in the state %s', (state) => {
    const found = stepEvents.flatMap((event) => {
      const next = nextStepState(state, event)
      return next === null ? [] : [`${event}→${next}`]
    })
    expect(found.join(' ')).toBe(rows[state])
  })

  test('behavior: every state is reached from the first, and each that is not for good has a way to one that is', () => {
    expect([...reachedFrom('unsigned')].sort()).toEqual([...stepStates].sort())
    for (const state of stepStates)
      expect([state, [...reachedFrom(state)].some((one) => isForGood(one))]).toEqual([state, true])
  })

  test('behavior: no way leads back to a second signature, but for what takes its place', () => {
    for (const state of stepStates)
      for (const event of stepEvents) {
        expect(nextStepState(state, event)).not.toBe('unsigned')
        if (state !== 'unsigned' && event !== 'replacing') expect(nextStepState(state, event)).not.toBe('signed')
      }
  })
})

function reachedFrom(start: StepState): ReadonlySet<StepState> {
  const seen = new Set<StepState>([start])
  for (const state of seen)
    for (const event of stepEvents) {
      const next = nextStepState(state, event)
      if (next !== null) seen.add(next)
    }
  return seen
}
