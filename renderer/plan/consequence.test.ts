import { expect, test } from 'vitest'
import type { AmountView } from '../../src/model/Stage.ts'
import { consequence } from './consequence.ts'

const amount = (value: string, token: string): AmountView => ({ token, address: '0x', amount: value, usd: null })
const step = { index: 0, kind: 'send', title: '', to: { name: '', address: '' }, value: '0', data: '0x' } as const

test('default: what leaves, to the unit', () => {
  expect(consequence({ spends: [amount('1000', 'USDC')], gets: [], steps: [step] })).toBe('Move 1,000 USDC')
})

test('behavior: a full balance is not rounded', () => {
  const spends = [amount('9.987654321098765432', 'ETH')]
  expect(consequence({ spends, gets: [], steps: [step] })).toBe('Move 9.987654321098765432 ETH')
})

test('behavior: several assets are all named', () => {
  const spends = [amount('1000', 'USDC'), amount('5', 'DAI'), amount('0.1', 'ETH')]
  expect(consequence({ spends, gets: [], steps: [step] })).toBe('Move 1,000 USDC, 5 DAI and 0.1 ETH')
})

test('behavior: where nothing leaves, what arrives at least', () => {
  const gets = [{ expected: amount('500.1', 'USDC'), minimum: amount('500', 'USDC') }]
  expect(consequence({ spends: [], gets, steps: [step] })).toBe('Take at least 500 USDC')
})

test('behavior: where nothing moves, how many steps', () => {
  expect(consequence({ spends: [], gets: [], steps: [step] })).toBe('Carry out this step')
  expect(consequence({ spends: [], gets: [], steps: [step, step] })).toBe('Carry out these 2 steps')
})
