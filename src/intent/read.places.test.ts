import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const first = 'put 1000 usdc into the safest place with the highest yield'
const plan = { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'balanced' } as const
const replied = (...turns: string[]) => read({ turns: [first, ...turns] })

describe('another place for what is planned', () => {
  test.each([
    ['no put it in the steady vault instead', 'Steady USDC Vault'],
    ['put it in the steady usdc vault instead', 'Steady USDC Vault'],
    ['use steady usdc vault instead', 'Steady USDC Vault'],
    ['Steady USDC Vault', 'Steady USDC Vault'],
    ['use morpho usdc/weth instead', 'Morpho USDC/WETH'],
    ['use morpho instead', 'morpho'],
    ['use aave', 'aave'],
  ] as const)('behavior: “%s” takes that place and no other', (turn, place) => {
    expect(replied(turn).intents).toEqual([{ ...plan, protocols: [place] }])
  })

  test.each([
    ['not aave, somewhere else', 'aave'],
    ['not the steady vault', 'Steady USDC Vault'],
  ])('behavior: “%s” rules the place out', (turn, place) => {
    expect(replied(turn).intents).toEqual([{ ...plan, exclude: [place] }])
  })

  test('behavior: what was ruled out and is then chosen is no longer ruled out, and the other way round', () => {
    expect(replied('not aave', 'use aave instead').intents).toEqual([{ ...plan, protocols: ['aave'] }])
    expect(replied('use aave instead', 'not aave, somewhere else').intents).toEqual([{ ...plan, exclude: ['aave'] }])
  })

  test('behavior: a deposit into a protocol is changed too', () => {
    const lend = (turn: string) => read({ turns: ['supply 500 usdc to aave', turn] }).intents
    const to = { ...plan, amount: { value: '500', unit: 'token' } }
    expect(lend('use the steady vault instead')).toEqual([{ ...to, protocols: ['Steady USDC Vault'] }])
    expect(lend('not aave, somewhere else')).toEqual([{ ...to, exclude: ['aave'] }])
  })

  test.each([
    'is the steady vault safe?',
    'why not the steady vault?',
    'my friend lost 500 in the steady vault',
    'bob uses morpho instead',
    'i already use morpho',
    'somewhere else',
    'on spark',
    'not aave, not morpho, use spark',
    'morpho and spark instead',
    'no aave in the steady vault',
    'what if the steady vault fails',
  ])('behavior: “%s” puts nothing into another place', (turn) => {
    const { intents } = replied(turn)
    expect(intents.filter(({ kind }) => kind !== 'show').filter((act) => 'protocols' in act)).toEqual([])
  })
})

describe('a place by its own name', () => {
  test('default: money is put into it, and taken out of it', () => {
    expect(read({ turns: ['put 400 usdc in the steady usdc vault'] }).intents).toEqual([
      { ...plan, amount: { value: '400', unit: 'token' }, protocols: ['Steady USDC Vault'] },
    ])
    expect(read({ turns: ['withdraw 100 usdc from the steady vault'] }).intents).toEqual([
      { kind: 'withdraw', asset: 'USDC', amount: { value: '100', unit: 'token' }, protocol: 'Steady USDC Vault' },
    ])
    expect(read({ turns: ['move 100 usdc from aave to the steady vault'] }).intents).toEqual([
      { kind: 'withdraw', asset: 'USDC', amount: { value: '100', unit: 'token' }, protocol: 'aave' },
      { ...plan, amount: 'previous', protocols: ['Steady USDC Vault'] },
    ])
  })

  test('behavior: it answers where', () => {
    const { ask } = read({ turns: ['supply 400 usdc'] })
    const { intents } = read({ turns: ['supply 400 usdc', 'Steady USDC Vault'] })
    expect(ask ?? intents).toEqual([
      { ...plan, asset: 'USDC', amount: { value: '400', unit: 'token' }, protocols: ['Steady USDC Vault'] },
    ])
  })

  test.each([
    'borrow 100 usdc from the steady vault',
    'repay 100 usdc to the steady vault',
    'claim rewards from the steady vault',
    'stake 1 eth with the steady vault',
    'only use the steady vault from now on',
  ])('behavior: “%s” is asked about', (turn) => {
    expect(read({ turns: [turn] }).intents).toEqual([])
  })
})
