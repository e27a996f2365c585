import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  tom: '0xde709f2102306220921060314715629080e2fb77',
} as const
const said = (...turns: string[]) => read({ turns, contacts })
const two = 'send 30 usdc to bob and 20 usdc to tom'
const bob = { kind: 'send', asset: 'USDC', amount: { value: '30', unit: 'token' }, to: 'bob' }
const loan = 'supply 1 eth on aave and borrow 500 usdc'
const put = { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' }
const stake = 'swap 1000 usdc to eth and stake it with lido'
const swap = { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: { value: '1000', unit: 'token' }, exact: 'sell' }

describe('dropStep', () => {
  test.each([
    'nah scratch tom',
    'take tom out again',
    'take out tom',
    'forget tom',
    'forget about tom',
    'actually drop tom',
    'remove tom please',
    'leave tom out',
    'cross tom off',
    "don't send tom anything",
    'dont pay tom',
    "tom doesn't get anything",
    'tom gets nothing',
    'without tom',
    'skip the second one',
    'scrap the last payment',
    'just bob',
    'only the first',
    'keep only the first one',
    'ditch the tom payment',
  ])('default: “%s” drops the one payment', (message) => {
    expect(said(two, message).intents).toEqual([bob])
  })

  test.each([
    'scrap the borrow',
    'drop the loan',
    'no borrowing',
    'forget the loan',
    'skip the borrow part',
    'cancel the borrowing',
    "i don't want the loan",
    "don't borrow anything",
    'remove the second step',
    'only the deposit',
    'just the first part then',
    'nix the usdc part',
  ])('default: “%s” drops the loan, and what is put in stays', (message) => {
    expect(said(loan, message).intents).toEqual([put])
  })

  test.each(["don't stake it", 'do not stake it', 'no staking', 'skip the staking', 'only the swap', 'just the first'])(
    'default: “%s” drops what comes after the swap',
    (message) => {
      expect(said(stake, message).intents).toEqual([swap])
    },
  )

  test.each([
    // What is left would live on what is dropped.
    [stake, 'scrap the swap'],
    [stake, 'only the staking'],
    // Which of the two?
    [two, 'scratch the payment'],
    [two, 'remove the usdc'],
    // None of them.
    [two, 'forget alice'],
    [two, 'scrap the staking'],
    // Acts of their own, or places.
    [loan, 'take out the loan'],
    [loan, 'take the deposit out'],
    [loan, 'not aave'],
    [two, 'just send'],
    // A coin that a share is left without.
    ['rebalance 50/30/20 eth wbtc usdc', 'drop wbtc entirely'],
    ['rebalance 50/30/20 eth wbtc usdc', 'remove the wbtc'],
    ['send 30 usdc to bob and 20 usdc to tom every week', 'forget tom'],
  ])('behavior: after “%s”, “%s” drops nothing in silence', (plan, message) => {
    expect(said(plan, message).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })

  test('behavior: of shares, it is the shares that are asked', () => {
    expect(said('rebalance 50/30/20 eth wbtc usdc', 'drop wbtc entirely').ask).toEqual(['targets'])
  })
})
