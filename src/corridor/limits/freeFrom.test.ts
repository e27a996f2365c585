import { expect, test } from 'vitest'
import { freeFrom } from './freeFrom.ts'

const dollars = (count: number): bigint => BigInt(count) * 10n ** 8n
/** The newest first, as the signer lists them. */
const plans = [
  { planId: 'c', at: '2026-05-03T10:00:00.000Z', usd: dollars(100) },
  { planId: 'b', at: '2026-05-03T08:00:00.000Z', usd: dollars(900) },
  { planId: 'a', at: '2026-05-02T20:00:00.000Z', usd: dollars(50) },
]
const spent = dollars(1_050)

test('default: when so much has stopped counting that something is left', () => {
  expect(freeFrom({ spent, plans }, { most: dollars(500), per: 'day' })).toBe('2026-05-04T08:00:00.000Z')
  expect(freeFrom({ spent, plans }, { most: dollars(1_050), per: 'week' })).toBe('2026-05-09T20:00:00.000Z')
})

test('behavior: none where something is left already, where nothing comes free, and where nobody can say', () => {
  expect(freeFrom({ spent, plans }, { most: dollars(1_051), per: 'day' })).toBeNull()
  expect(freeFrom({ spent, plans }, { most: dollars(500), per: 'transaction' })).toBeNull()
  expect(freeFrom({ spent, plans }, { most: 0n, per: 'day' })).toBeNull()
  expect(freeFrom({ spent, plans: plans.slice(0, 1) }, { most: dollars(500), per: 'day' })).toBeNull()
})
