import { describe, expect, test } from 'vitest'
import type { ChangeView } from '../../src/model/Stage.ts'
import { roundedBy } from './roundedBy.ts'

const row = (token: string, change: string, position: ChangeView['position'] = null): ChangeView => ({
  ...{ token, address: token, position, before: '1000', after: '1000', change, changeUsd: null },
})
const lent = { kind: 'lent', asset: 'USDC', place: 'Aave v3', counts: 'asset' } as const

describe('roundedBy', () => {
  test('default: a smallest unit between what left the place and what came into the wallet', () => {
    expect(roundedBy([row('aUSDC', '-299.999999', lent), row('USDC', '+300')])).toEqual([
      { place: 'Aave v3', amount: '0.000001', asset: 'USDC' },
    ])
    expect(roundedBy([row('USDC', '-500'), row('aUSDC', '+500.000001', lent)])).toHaveLength(1)
  })

  test('behavior: what is the same, what differs by more, and what counts shares is no rounding', () => {
    expect(roundedBy([row('aUSDC', '-300', lent), row('USDC', '+300')])).toEqual([])
    expect(roundedBy([row('aUSDC', '-299.99999', lent), row('USDC', '+300')])).toEqual([])
    expect(roundedBy([row('aUSDC', '-0.1', lent), row('USDC', '+0.2')])).toEqual([])
    expect(roundedBy([row('v', '-299.999999', { ...lent, counts: 'shares' }), row('USDC', '+300')])).toEqual([])
    expect(roundedBy([row('aUSDC', '-299.999999', lent)])).toEqual([])
  })
})
