import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const reading = (...turns: string[]) => read({ turns, contacts: {} })

/** What a loan stands on, what a sale brings, and what a yield must be: none of it is left away, not by an answer either. */
describe('conditions of an order', () => {
  test('default: what is named with an amount is lent first, and the loan stands against it', () => {
    const lent = { kind: 'supply', asset: 'ETH', amount: { value: '1', unit: 'token' }, protocol: 'aave' }
    const loan = { kind: 'borrow', asset: 'USDC', protocol: 'aave', collateral: 'ETH' }
    const both = { intents: [lent, { ...loan, amount: { value: '300', unit: 'token' } }], ask: null }
    expect(reading('borrow 300 usdc against 1 eth on aave')).toMatchObject(both)
    // Where loans are to be had in one place only, it is not asked.
    expect(reading('borrow 300 usdc against 1 eth')).toMatchObject(both)
    expect(reading('borrow 300 usdc against 1 eth', 'aave')).toMatchObject(both)
    const elsewhere = reading('borrow 300 usdc against 1 eth', 'on morpho').intents
    expect(elsewhere).toMatchObject([{ protocol: 'morpho' }, { protocol: 'morpho' }])
    expect(reading('borrow 300 usdc using 1 eth as collateral', 'on aave')).toMatchObject(both)
  })

  test('default: a loan against an asset without an amount is what it was', () => {
    const { intents } = reading('borrow 300 usdc against my eth')
    expect(intents).toEqual([
      { kind: 'borrow', asset: 'USDC', amount: { value: '300', unit: 'token' }, collateral: 'ETH' },
    ])
  })

  test.each([
    'borrow 300 usdc against the 2 eth that i have in aave',
    'borrow 300 usdc against the 2 eth i have in aave',
    'borrow 300 usdc against my 2 eth in aave',
    'borrow 300 usdc using the 2 eth i supplied to aave as collateral',
    'borrow 300 usdc on aave against the 2 eth i have there',
  ])('default: “%s” lends nothing more', (message) => {
    const loan = { kind: 'borrow', asset: 'USDC', protocol: 'aave', collateral: 'ETH' }
    expect(reading(message).intents).toEqual([{ ...loan, amount: { value: '300', unit: 'token' } }])
  })

  test.each([
    ['borrow 300 usdc against 1 eth', '300'],
    ['borrow 300 usdc against the 2 eth i have', '300'],
    ['i wanna borrow 400 dollars against 1 eth', '400 dollars'],
    ['borrow 2000 usdc against 3 eth', '2000 like i said'],
    ['borrow 300 usdc against my eth', 'put up 3 eth instead so its safer'],
    ['sell 0.5 eth and put the money in aave', 'all of it'],
    ['sell 1 eth and put what i get in aave', '1 eth'],
    ['put 1000 usdc somewhere that pays at least 8%', '1000 usdc'],
    ['earn at least 8% on 1000 usdc', '1000'],
  ])('behavior: “%s”, “%s” makes no plan that leaves something away', (message, answer) => {
    expect(reading(message, answer)).toMatchObject({ intents: [], refuse: null })
  })

  test.each([
    'sell 0.5 eth and put the money in aave',
    'dump 1 eth and put it in aave',
    'sell half my eth and stake it',
    "swap 300 usdc to eth and don't pay more than 1 dollar in fees",
    "swap 300 usdc to eth, but don't spend over $2 on gas",
  ])('behavior: “%s” is asked about', (message) => {
    expect(reading(message).intents).toEqual([])
    expect(reading(message).ask).not.toBeNull()
  })

  test('default: what a sale brings goes on, once it is said what that is', () => {
    for (const message of ['sell 0.5 eth and put the money in aave', 'dump 0.5 eth then put it in aave'])
      for (const answer of ['usdc', 'for usdc', 'to usdc'])
        expect(reading(message, answer)).toMatchObject({
          intents: [
            { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '0.5', unit: 'token' }, exact: 'sell' },
            { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
          ],
          ask: null,
        })
    expect(reading('sell 0.5 eth and put the money in aave').ask).toEqual(['asset'])
  })

  test('default: what is sold on, or only taken up, goes on as it did', () => {
    expect(reading('dump 0.5 eth and buy link with it').intents).toMatchObject([{ kind: 'swap', buy: 'LINK' }])
    expect(reading('take $750 of my eth and put it in aave').intents).toMatchObject([{ kind: 'supply', asset: 'ETH' }])
    expect(reading("swap 300 usdc to eth, don't sell my dai").intents).toMatchObject([{ kind: 'swap', buy: 'ETH' }])
  })

  test('default: an order is not dropped on a condition, nor later', () => {
    for (const later of ['if eth drops below 2000', 'when i get home', 'tomorrow', 'unless gas is high'])
      expect(reading(`cancel my order ${later}`).ask).toEqual(['trigger'])
    for (const now of ['cancel my order', 'cancel my weekly buy', 'cancel the alert for when eth hits 3000'])
      expect(reading(now).intents).toMatchObject([{ kind: 'cancel', what: 'order' }])
  })

  test('default: a no in the middle of a question is the end of it', () => {
    for (const no of ['nah forget it', 'nvm', 'nah', 'forget it mate', 'never mind'])
      for (const open of [
        'swap 500 usdc',
        'send some usdc to bob',
        'put 500 in aave',
        'send 50 usdc to bob tomorrow',
      ]) {
        expect(reading(open, no).intents).toEqual([{ kind: 'cancel', what: 'plan' }])
        expect(reading(open, no, 'usdc').intents).toEqual([])
      }
  })
})
