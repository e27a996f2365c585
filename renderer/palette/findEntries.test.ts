import { expect, test } from 'vitest'
import { findEntries } from './findEntries.ts'

const entry = (label: string, ...alsoCalled: readonly string[]) => ({ label, alsoCalled })
const entries = [
  entry('Portfolio', 'balances'),
  entry('Was Sayso prüft', 'What Sayso checks'),
  entry('Give me practice money'),
  entry('Theme: dark'),
  entry('Theme: light'),
  entry('Practice wallet'),
  entry('alice'),
]
const found = (query: string) => findEntries(entries, query).map(({ label }) => label)

test('default: each word must be found, in any order', () => {
  expect(found('money practice')).toEqual(['Give me practice money'])
  expect(found('dark theme')).toEqual(['Theme: dark'])
  expect(found('theme')).toEqual(['Theme: dark', 'Theme: light'])
})

test('behavior: nothing asked for finds everything, as it stands', () => {
  expect(found('')).toEqual(entries.map(({ label }) => label))
  expect(found(' … ')).toHaveLength(entries.length)
})

test('behavior: beginnings, middles and letters left out are found; accents do not matter', () => {
  expect(found('port')).toEqual(['Portfolio'])
  expect(found('folio')).toEqual(['Portfolio'])
  expect(found('prtfl')).toEqual(['Portfolio'])
  expect(found('pruft')).toEqual(['Was Sayso prüft'])
})

test('behavior: what it is also called finds it, after what is written so', () => {
  expect(found('checks')).toEqual(['Was Sayso prüft'])
  expect(findEntries([entry('Limits', 'wallet'), entry('Wallet')], 'wallet').map(({ label }) => label)).toEqual([
    'Wallet',
    'Limits',
  ])
})

test('behavior: a sentence to be said finds no page by chance', () => {
  expect(found('put 1000 USDC into the safest place')).toEqual([])
  expect(found('send 5 USDC to alice')).toEqual([])
})
