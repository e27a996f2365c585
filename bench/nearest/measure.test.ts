import { expect, test } from 'vitest'
import { measureHalves } from './measure.ts'

/** Raise these, never lower them. */
const floors: Readonly<Record<string, { readonly first: number; readonly within: number }>> = {
  'tuned on': { first: 0.8, within: 0.92 },
  held: { first: 0.8, within: 0.95 },
  'everyday seen': { first: 0.3, within: 0.5 },
  'everyday held': { first: 0.3, within: 0.5 },
}

test.each(measureHalves())('what is offered for what was not understood is about it: $name', (measured) => {
  const { name, n, first, within } = measured
  expect(n).toBeGreaterThanOrEqual(78)
  expect(first / n).toBeGreaterThanOrEqual(floors[name]?.first ?? 1)
  expect(within / n).toBeGreaterThanOrEqual(floors[name]?.within ?? 1)
})
