import { expect, test } from 'vitest'
import { view } from '../api/testing/coreOfTest.ts'
import type { PlaceView } from '../model/Everywhere.ts'
import type { BetweenView } from '../model/Underway.ts'
import { settleBetween } from './settleBetween.ts'

const usdc = { token: 'USDC', address: '0xa3', amount: '997.5', usd: '997.50' }
const one = (deposit: string): BetweenView => ({
  ...{ deposit, state: 'on-its-way', to: { id: 8453, name: 'Base' }, since: '2026-03-02T09:14:00.000Z', amount: usdc },
})
const place: PlaceView = {
  chain: { id: 1, name: 'Ethereum', practice: false },
  account: '0x1',
  status: 'seen',
  view: { ...view, totalUsd: '2995.00', between: [one('a'), one('b')] },
}
const settled = (stateOf: Parameters<typeof settleBetween>[1]) => {
  const [found] = settleBetween([place], stateOf)
  if (found?.status !== 'seen') throw new Error('It was seen.')
  return found.view
}

test('default: what is still on its way stays in the sum, and the view is the same one', () => {
  expect(settled(() => 'on-its-way')).toBe(place.view)
})

test('behavior: what another account has by its own block is in the sum once', () => {
  const now = settled((deposit) => (deposit === 'a' ? null : 'on-its-way'))
  expect(now).toMatchObject({ totalUsd: '1997.50', between: [{ deposit: 'b' }], gaps: [] })
})

test('behavior: what nobody can say of is in no sum, and said to be missing', () => {
  const now = settled((deposit) => (deposit === 'a' ? 'unknown' : 'on-its-way'))
  expect(now.totalUsd).toBe('1997.50')
  expect(now.gaps).toEqual(['997.5 USDC that left for Base'])
  expect(now.between).toMatchObject([{ state: 'unknown', amount: { usd: null } }, { amount: { usd: '997.50' } }])
})

test('behavior: a place that nothing left is as it was', () => {
  const silent: PlaceView = { ...place, status: 'silent', sentence: 'No answer.', last: null }
  expect(settleBetween([silent], () => null)).toEqual([silent])
})
