import { describe, expect, test } from 'vitest'
import { asksWhatPlanEarns } from './asksWhatPlanEarns.ts'

describe('asksWhatPlanEarns', () => {
  test.each([
    'what does it earn?',
    'What would I earn with that in a year?',
    'how much will this plan bring me a year?',
    'what would I earn?',
  ])('default: %s', (turn) => {
    expect(asksWhatPlanEarns(turn)).toBe(true)
  })

  test.each([
    'what can I earn on USDC?',
    'what did it earn?',
    'what does aave pay?',
    'what would I earn with 500 USDC?',
  ])('behavior: of something else: %s', (turn) => {
    expect(asksWhatPlanEarns(turn)).toBe(false)
  })
})
