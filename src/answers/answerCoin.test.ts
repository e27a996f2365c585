import { expect, test } from 'vitest'
import { coinAtRisk } from '../intent/questions/coinAtRisk.ts'
import { answerCoin } from './answerCoin.ts'

const on = (kind: 'practice' | 'public') => ({ network: { kind } }) as Parameters<typeof answerCoin>[1]

test.each([
  ['Is ETH safe?', 'ETH'],
  ['is USDC safe', 'USDC'],
  ['how risky is dai?', 'DAI'],
  ['is usdt a safe coin?', 'USDT'],
  ['is wbtc safe to hold', 'WBTC'],
])('default: “%s” asks about that coin', (message, coin) => expect(coinAtRisk(message)).toBe(coin))

test.each(['is aave safe?', 'is it safe?', 'is my usdc safe?', 'is usdc safe in aave?', 'is florp safe?'])(
  'behavior: “%s” asks about something else',
  (message) => expect(coinAtRisk(message)).toBeNull(),
)

test('default: who issues it, what can fail, and what is checked', () => {
  const { sentence } = answerCoin('USDC', on('public'))
  expect(sentence).toMatch(/^No coin is without risk\. .*Circle.*promise.*close to a dollar/)
  expect(answerCoin('ETH', on('practice')).sentence).toMatch(/Nobody issues it.*practice money/)
})

test('behavior: a coin of which nothing is known is not called safe', () => {
  expect(answerCoin('PEPE', on('public')).sentence).toBe(
    'Sayso does not know who issues PEPE or what stands behind it, so do not take it for safe.',
  )
})
