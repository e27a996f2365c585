import { expect, test } from 'vitest'
import type { GrantView } from '../../src/api/Core.ts'
import { stakeOf } from './stakeOf.ts'

const grant: GrantView = {
  id: 'usdc',
  kind: 'allowance',
  what: 'USDC',
  contract: '0x1',
  known: true,
  claimedName: null,
  spender: { name: 'Uniswap v3', address: '0x2' },
  trap: false,
  allowed: 'without limit',
  unlimited: true,
  couldTake: '10,000 USDC',
  couldTakeUsd: '10000.00',
  since: null,
  revoke: 'revoke USDC for uniswap',
  whyNot: null,
}
const stranger = { name: null, address: '0x3' }

test('default', () => {
  const bounded = { ...grant, unlimited: false, spender: stranger }
  expect(stakeOf([grant, bounded])).toEqual({ count: 2, endless: 1, strangers: 1, noFigure: 0 })
})

test('behavior: what an unknown contract claims counts for nothing', () => {
  expect(stakeOf([grant, { ...grant, known: false, spender: stranger, couldTakeUsd: null }])).toMatchObject({
    count: 1,
    endless: 1,
    strangers: 0,
  })
})

test('behavior: a right to borrow without a price comes on top; an allowance over nothing does not', () => {
  const unpriced = { ...grant, couldTakeUsd: null }
  expect(stakeOf([unpriced, { ...unpriced, kind: 'credit' }]).noFigure).toBe(1)
})
