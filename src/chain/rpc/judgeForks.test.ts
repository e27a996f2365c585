import { expect, test } from 'vitest'
import { judgeForks } from './judgeForks.ts'
import type { Standing } from './Standing.ts'

const head = { number: 100n, hash: '0xhead', timestamp: 1n }
const fit = (name: string): Standing => ({ name, status: 'fit', head, latencyMs: 1 })
const rejectedOf = (hashes: Readonly<Record<string, string | null>>) =>
  judgeForks(
    Object.keys(hashes).map(fit),
    97n,
    Object.entries(hashes).map(([name, hash]) => ({ name, hash })),
  ).flatMap(({ name, status }) => (status === 'rejected' ? [name] : []))

test('default', () => {
  expect(rejectedOf({ a: '0x1', b: '0x1' })).toEqual([])
})

test('F15: of three the one that is on another fork is rejected', () => {
  expect(rejectedOf({ a: '0x1', b: '0x2', c: '0x1' })).toEqual(['b'])
})

test('F15: of two that are on two forks nobody can say who is right, so neither is believed', () => {
  expect(rejectedOf({ a: '0x1', b: '0x2' })).toEqual(['a', 'b'])
  expect(rejectedOf({ a: '0x1', b: '0x2', c: '0x1', d: '0x2' })).toEqual(['a', 'b', 'c', 'd'])
})

test('behavior: one that does not say is not on any side', () => {
  expect(rejectedOf({ a: '0x1', b: null })).toEqual([])
  expect(rejectedOf({ a: '0x1', b: null, c: '0x2' })).toEqual(['a', 'c'])
})
