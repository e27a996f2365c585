import { expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { nameProblem } from './nameProblem.ts'

test.each(['alice', 'bob', 'mum', 'mark', 'bill', 'landlord', 'kraken', 'alice2', 'k9'])(
  'default: %s can be said as a name',
  (name) => {
    expect(nameProblem(name, practice)).toBeNull()
  },
)

test.each([
  ...['usdc', 'eth', 'dai', 'uni', 'tether'],
  ...['aave', 'uniswap', 'lido', 'sky', 'morpho'],
  ...['send', 'swap', 'approve', 'cancel', 'yes', 'no', 'all', 'everything', 'half', 'me', 'it', 'max', 'savings'],
  ...['base', 'arbitrum', 'today', 'june', 'limit', 'contacts'],
])('behavior: %s already means something', (name) => {
  expect(nameProblem(name, practice)).toMatch(/already means something/)
})

test.each(['Alice', 'alice b', 'a', '1st', 'al-ice', 'аlice', 'x'.repeat(25), '', '__proto__', 'alice\u200b'])(
  'A20 behavior: %j is no single word of small letters',
  (name) => {
    expect(nameProblem(name, practice)).toMatch(/one word of 2 to 24 small letters/)
  },
)

test('behavior: a name of a registry is none of the book’s', () => {
  expect(nameProblem('alice.eth', practice)).toMatch(/has no dot/)
})
