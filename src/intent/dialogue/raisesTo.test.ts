import { expect, test } from 'vitest'
import { raisesTo } from './raisesTo.ts'

const dollar = 100_000_000n

test.each([
  ['raise it to 40k', 40_000n],
  ['ok raise it to 40,000', 40_000n],
  ['bump my limit up to $500 pls', 500n],
  ['increase the cap to 1000 dollars', 1_000n],
  ['hmm, can you lift this limit to $ 250 then', 250n],
])('default: “%s”', (message, dollars) => {
  expect(raisesTo(message)).toBe(dollars * dollar)
})

test.each(['raise it to 2 eth', 'raise it to 40%', 'raise it by 40', 'raise it', 'send it to 40k', 'raise it to half'])(
  'behavior: “%s” names no such sum',
  (message) => {
    expect(raisesTo(message)).toBeNull()
  },
)
