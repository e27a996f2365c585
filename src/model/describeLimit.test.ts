import { expect, test } from 'vitest'
import { describeDelay, describeLimit, dollars } from './describeLimit.ts'
import type { Limit, LimitScope } from './Limits.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const bob = '0xde709f2102306220921060314715629080e2fb77'
const nameOf = (address: string) => (address === alice ? 'alice' : null)
const spend = (most: bigint, scope: LimitScope): Limit => ({ kind: 'spend', per: 'day', most, scope })

test.each<[string, Limit]>([
  ['never more than $500 a day', spend(50_000_000_000n, { of: 'all' })],
  ['never more than $0.50 a day to alice', spend(50_000_000n, { of: 'contact', address: alice })],
  [`never more than $1 a day to ${bob}`, spend(100_000_000n, { of: 'contact', address: bob })],
  ['never more than $1 a day into Rocket Pool', spend(100_000_000n, { of: 'protocol', protocol: 'rocketpool' })],
  ['never more than $1 a day on Base', spend(100_000_000n, { of: 'chain', chainId: 8_453 })],
  ['never more than $1 a day on chain 77', spend(100_000_000n, { of: 'chain', chainId: 77 })],
  [`sending only to alice and ${bob}`, { kind: 'only-recipients', addresses: [alice, bob] }],
  ['sending to nobody', { kind: 'only-recipients', addresses: [] }],
  ['using only Aave, Uniswap and Lido', { kind: 'only-protocols', protocols: ['aave', 'uniswap', 'lido'] }],
  ['using no protocol', { kind: 'only-protocols', protocols: [] }],
])('default: %s', (sentence, limit) => {
  expect(describeLimit(limit, nameOf)).toBe(sentence)
})

test('behavior: a delay is said in the largest unit that is exact', () => {
  expect([0, 1, 60, 90, 3_600, 86_400, 3 * 86_400, 86_401].map(describeDelay)).toEqual([
    'no time at all',
    '1 second',
    '1 minute',
    '90 seconds',
    '1 hour',
    '1 day',
    '3 days',
    '86401 seconds',
  ])
  expect([100_000_000n, 123_450_000_000n, 1n].map(dollars)).toEqual(['$1', '$1,234.50', '$0'])
})
