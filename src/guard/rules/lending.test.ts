import { expect, test } from 'vitest'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'

const plan = 'withdraw 500 USDC'
const e18 = 10n ** 18n
const state = (healthFactor: bigint) => ({ collateralBase: 2_000n, debtBase: 500n, healthFactor })
const from = (before: bigint, after: bigint) =>
  judgeTwisted(plan, { simulation: { lendingBefore: state(before), lendingAfter: state(after) } })

test('default', () => {
  expect(namesIn(from(3n * e18, 2n * e18))).toEqual([])
})

test('A57 behavior: below 1.10 and worse is blocked, below 1.50 is typed', () => {
  expect(namesIn(from(3n * e18, (109n * e18) / 100n))).toEqual(['health-factor BLOCK'])
  const close = from(3n * e18, (149n * e18) / 100n)
  expect(namesIn(close)).toEqual(['health-factor HARD'])
  expect(close.confirmation).toBe('1.49')
})

test('behavior: what gets better on its way out of danger is fine', () => {
  expect(namesIn(from((102n * e18) / 100n, (105n * e18) / 100n))).toEqual([])
})

test('behavior: a health that cannot be read is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { lendingAfter: null } }))).toContain('health-factor BLOCK')
})
