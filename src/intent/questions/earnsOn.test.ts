import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { earnsOn } from './earnsOn.ts'

const dollars = (value: string, per = 'year') => ({ value, asset: null, per })

describe('earnsOn', () => {
  test.each([
    ['how much would i make on 1000 dollars', dollars('1000')],
    ['How much interest do I get on $1,000?', dollars('1000')],
    ['and how much can i make with $5k a month', dollars('5000', 'month')],
    ['how much will 1000 bucks make me', dollars('1000')],
    ['what’s the yield on 1000 usdc', { value: '1000', asset: 'USDC', per: 'year' }],
    ['how much would 2 eth bring me monthly', { value: '2', asset: 'ETH', per: 'month' }],
    ['what would 1000 usdc earn in a year', { value: '1000', asset: 'USDC', per: 'year' }],
    ['what interest would i get for 500 dai a day in the safest place', { value: '500', asset: 'DAI', per: 'day' }],
    ['where can i earn interest on 1000 dollars', dollars('1000')],
    ['where could i get the most with 1000 usdc', { value: '1000', asset: 'USDC', per: 'year' }],
  ])('default: “%s”', (turn, asked) => {
    expect(earnsOn(turn)).toEqual(asked)
    expect(read({ turns: [turn], contacts: {} }).intents).toEqual([
      { kind: 'show', topic: 'yields', asset: asked.asset ?? 'stablecoin' },
    ])
  })

  test.each([
    ['a price', 'how much can i get for 1 eth'],
    ['no figure', 'how much can i make on my usdc'],
    ['a share', 'how much would half my usdc earn'],
    ['a number of nothing', 'how much would i make on 1000'],
    ['dollars of a coin that is none', 'how much would $100 of eth earn'],
    ['a word more', 'how much would i make on 1000 dollars if eth falls'],
    ['an order', 'earn on 1000 usdc'],
    ['two sums', 'how much would 1000 usdc and 5 eth earn'],
  ])('%s: “%s” is no such question', (_, turn) => {
    expect(earnsOn(turn)).toBeNull()
  })
})
