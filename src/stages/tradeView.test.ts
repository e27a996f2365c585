import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { StepFacts } from '../model/Step.ts'
import { tradeView } from './tradeView.ts'

const venue = { name: 'Uniswap v3', address: coin('USDC').address }
const ether = 10n ** 18n
const swap = (sold: bigint, bought: bigint, buys = coin('USDC'), sells = practice.native): StepFacts => ({
  kind: 'swap',
  sell: amountOf(sells, sold),
  expected: amountOf(buys, bought),
  minimum: amountOf(buys, bought - 1n),
  venue,
  fees: [3000],
})

describe('tradeView', () => {
  test('default', () => {
    expect(tradeView([swap(2n * ether, 4_981_000_000n)], new Map())).toMatchObject({
      sells: { token: 'ETH', amount: '2' },
      expected: { token: 'USDC', amount: '4981' },
      minimum: { amount: '4980.999999' },
      price: { one: 'ETH', is: '2490.5', token: 'USDC' },
    })
  })

  test('behavior: the price is of the dearer one, whichever way it goes', () => {
    const back = swap(2_500_000_000n, ether, practice.native, coin('USDC'))
    expect(tradeView([back], new Map())?.price).toEqual({ one: 'ETH', is: '2500', token: 'USDC' })
  })

  test('behavior: several ways of one pair are one trade', () => {
    expect(tradeView([swap(ether, 2_500_000_000n), swap(ether, 2_400_000_000n)], new Map())).toMatchObject({
      sells: { amount: '2' },
      expected: { amount: '4900' },
      price: { is: '2450' },
    })
  })

  test('behavior: what is bought to the unit has the price of what is expected to leave, and says the most', () => {
    const bought = {
      ...swap(5_025_491n, 5n * ether, coin('DAI'), coin('USDC')),
      sellExpected: amountOf(coin('USDC'), 5_000_489n),
    }
    expect(tradeView([bought as StepFacts], new Map())).toMatchObject({
      sells: { amount: '5.000489' },
      sellsAtMost: { amount: '5.025491' },
      price: { one: 'DAI', is: '1.000097', token: 'USDC' },
    })
  })

  test('behavior: several pairs have no one price, and no swap has none', () => {
    expect(tradeView([swap(ether, 1n), swap(ether, 1n, coin('DAI'))], new Map())).toBeNull()
    expect(tradeView([{ kind: 'wrap', amount: amountOf(practice.native, ether) }], new Map())).toBeNull()
  })
})
