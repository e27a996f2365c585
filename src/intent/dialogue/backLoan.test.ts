import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: {} })
const loan = { kind: 'borrow', asset: 'USDC', amount: { value: '500', unit: 'token' }, collateral: 'ETH' }
const lent = { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' }

describe('backLoan', () => {
  test('default: what backs the loan in hand, lent first where it is counted', () => {
    expect(said('borrow 500 usdc', 'against my eth').intents).toEqual([loan])
    expect(said('borrow 500 usdc', 'against 1 eth').intents).toEqual([lent, { ...loan, protocol: 'aave' }])
    expect(said('borrow 500 usdc', 'with 1 eth as collateral').intents).toEqual([lent, { ...loan, protocol: 'aave' }])
  })

  test.each(['against some eth', 'against my eth and wbtc', 'against my house', 'against my eth on friday'])(
    'behavior: “%s” is asked about',
    (turn) => {
      expect(said('borrow 500 usdc', turn).intents).toEqual([])
    },
  )

  test('behavior: what was said to back it before is not put aside', () => {
    expect(said('borrow 500 usdc against my wbtc', 'against 1 eth').intents).toEqual([])
  })
})
