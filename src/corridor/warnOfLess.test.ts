import { expect, test } from 'vitest'
import type { Earning } from '../model/Plan.ts'
import type { Verdict } from '../model/Verdict.ts'
import { warnOfLess } from './warnOfLess.ts'

const passed: Verdict = { level: 'PASS', findings: [], bounds: null, confirmation: null }
const beside = (difference: bigint): Earning =>
  ({ staying: { places: ['Morpho USDC/WBTC'], grossPerYear: 5_813_000_000n, difference } }) as unknown as Earning

test('default: what brings less than staying is a warning', () => {
  const { level, findings } = warnOfLess(passed, beside(-1_859_000_000n))
  expect(level).toBe('WARN')
  expect(findings).toMatchObject([
    {
      rule: 'earns-less',
      level: 'WARN',
      sentence: 'This brings $18.59 a year less than leaving the money where it is now, in Morpho USDC/WBTC.',
    },
  ])
})

test('behavior: it lets nothing through that the guard stops', () => {
  for (const level of ['HARD', 'BLOCK'] as const)
    expect(warnOfLess({ ...passed, level }, beside(-1_859_000_000n))).toMatchObject({ level, findings: [{}] })
})

test('behavior: what brings as much or more, or moves nothing that earns, is judged as it was', () => {
  expect(warnOfLess(passed, beside(0n))).toBe(passed)
  expect(warnOfLess(passed, beside(1_000_000n))).toBe(passed)
  expect(warnOfLess(passed, { ...beside(0n), staying: undefined } as unknown as Earning)).toBe(passed)
  expect(warnOfLess(passed, null)).toBe(passed)
})
