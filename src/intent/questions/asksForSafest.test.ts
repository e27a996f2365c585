import { describe, expect, test } from 'vitest'
import { asksForSafest } from './asksForSafest.ts'

describe('asksForSafest', () => {
  test.each([
    'whats the safest thing i can do w my money',
    'where are the safest places to earn?',
    'which place has the lowest risk',
    'how do i keep my money safe',
  ])('default: %s', (message) => {
    expect(asksForSafest(message)).toBe(true)
  })

  test.each(['where are the best places to earn?', 'what pays the most?', 'show yields that are not the safest'])(
    'behavior: not for the safest: %s',
    (message) => {
      expect(asksForSafest(message)).toBe(false)
    },
  )
})
