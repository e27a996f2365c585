import { describe, expect, test } from 'vitest'
import { readAfter } from './readAfter.ts'

describe('readAfter', () => {
  test.each([
    ['what would I have after 90 days', 90],
    ['what would i have in 6 months?', 180],
    ['how much will it be worth in two weeks', 14],
    ['what if I leave it for a year', 365],
    ['and what if i just keep it there for a month?', 30],
    ['how much would i earn over 2 years', 730],
    ['and after a year?', 365],
    ['And how much would that be after a year?', 365],
    ['and in two years?', 730],
    ['what about in 90 days', 90],
    ['how much do i get if i leave it there for 10 days', 10],
  ])('default: %s', (turn, days) => {
    const draft = readAfter(turn, 1)
    expect(draft?.said).toMatchObject({ topic: { value: 'plan' }, afterDays: { value: days } })
  })

  test.each([
    'for 30 days instead',
    'in a week',
    'what if i leave 2000 usdc for a year',
    'send 5 usdc to bob after 2 days',
    'what would i have after 1.5 days',
    'what would i have after 1000 years',
    'what would i have after 10 minutes',
    'what would i have after 90 days if i put in 500',
  ])('behavior: %s is none', (turn) => {
    expect(readAfter(turn, 0)).toBeNull()
  })
})
