import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const reading = (plan: string, turn: string) => read({ turns: [plan, turn], done: 1, contacts: {} })
const amount = { value: '500', unit: 'token' }

describe('turnBack', () => {
  test.each([
    ['put 500 usdc in aave', 'ok now take it all out again', { kind: 'withdraw', amount: 'all', protocol: 'aave' }],
    ['put 500 usdc in aave', 'get all my money back', { kind: 'withdraw', amount: 'all', protocol: 'aave' }],
    ['put 500 usdc in aave', 'take half of it out', { kind: 'withdraw', amount: { percent: '50' }, protocol: 'aave' }],
    ['put 500 usdc in aave', 'i need all of it back', { kind: 'withdraw', amount: 'all', protocol: 'aave' }],
    ['put 500 usdc in aave', 'give me back half', { kind: 'withdraw', amount: { percent: '50' }, protocol: 'aave' }],
    ['put 500 usdc in aave', 'return everything to my wallet', { kind: 'withdraw', amount: 'all', protocol: 'aave' }],
    ['withdraw 500 usdc from aave', 'put it back', { kind: 'supply', amount, protocol: 'aave' }],
  ])('default: after “%s” was done, “%s”', (plan, turn, act) => {
    expect(reading(plan, turn).intents).toEqual([{ asset: 'USDC', ...act }])
  })

  test.each([
    'swap it back',
    'Please change that back',
    'no, trade it back again',
    'reverse the swap',
    'sell it back',
    'swap back',
  ])('default: after an exchange, “%s” is the other way round, and asks how much', (turn) => {
    const swap = 'swap 200 usdc for eth'
    expect(reading(swap, turn).ask).toEqual(['amount'])
    expect(read({ turns: [swap, turn, '0.1'], done: 1, contacts: {} }).intents).toEqual([
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '0.1', unit: 'token' }, exact: 'sell' },
    ])
    expect(reading('put 500 usdc in aave', turn).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })

  test('default: what is staked is unstaked', () => {
    const [act] = reading('stake 1 eth with lido', 'unstake it all').intents
    expect(act).toEqual({ kind: 'unstake', asset: 'ETH', amount: 'all', protocol: 'lido' })
  })

  test.each([
    ['put 500 usdc in aave', 'take it out again'],
    ['put 500 usdc in aave', 'get my money back'],
    ['put 500 usdc in aave', 'i want my money back please'],
    ['put 500 usdc in aave', 'bring it home again'],
    ['put 500 usdc in aave', 'move it back to my wallet'],
    ['put 500 usdc in aave', 'can i have it back'],
    ['withdraw all my usdc from aave', 'put it back'],
    ['borrow 300 usdc on aave', 'pay it back'],
    ['stake 1 eth with lido', 'unstake it'],
  ])('behavior: after “%s”, “%s” leaves open how much, which is asked and nothing else', (plan, turn) => {
    expect(reading(plan, turn).ask).toEqual(['amount'])
  })

  test.each([
    ['put 500 usdc in aave', 'take half of it'],
    ['send 500 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', 'take it all back out'],
    ['put 500 usdc in aave and 100 dai in compound', 'take it all out again'],
    ['put 500 usdc in aave', 'put it back'],
    ['put 500 usdc in aave', 'send it to my wallet and to bob'],
    ['put 500 usdc in aave', 'move it to the other wallet'],
    ['swap 500 usdc for eth', 'i want my money back'],
  ])('behavior: after “%s”, “%s” moves nothing', (plan, turn) => {
    expect(reading(plan, turn).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })

  test('behavior: of a plan that is in hand nothing can come back', () => {
    const { intents } = read({ turns: ['put 500 usdc in aave', 'take it all out again'], contacts: {} })
    expect(intents).toEqual([])
  })
})
