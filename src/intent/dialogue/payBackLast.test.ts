import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' } as const
const said = (done: number, ...turns: string[]) => read({ turns, done, contacts })
const loan = 'borrow 350 usdc on aave'
const repay = (amount: unknown) => ({ kind: 'repay', asset: 'USDC', amount, protocol: 'aave' })

describe('payBackLast', () => {
  test.each([
    'pay back half of that',
    'ok pay back half of that',
    'give back half of it',
    'repay half of that',
    'pay half of that back',
    'return half',
    'can you pay back half of the loan',
    'now pay off half of it',
    'i want to give back a half of it',
    'give half of it back please',
  ])('default: after a loan, “%s” is of what is owed there', (message) => {
    expect(said(1, loan, message).intents).toEqual([repay({ percent: '50' })])
  })

  test.each([
    'give back the 350',
    'now i want give back the 350',
    'give the 350 back',
    'return the 350 usdc',
    'pay 350 back',
    'hand back the 350',
    'repay 350 of it',
    'let me give back 350',
    'return 350 please',
    'pay back 350 of that',
  ])('default: after a loan, “%s” is so much of its coin', (message) => {
    expect(said(1, loan, message).intents).toEqual([repay({ value: '350', unit: 'token' })])
  })

  test.each([
    'clear the whole thing',
    'nah clear the whole thing',
    'settle it',
    'pay it off',
    'pay the lot off',
    'clear it',
    'settle the loan in full',
    'wipe it out',
    'close the loan',
    'give it all back',
    'return everything',
    'i want to be done with the loan',
  ])('default: after a loan, “%s” is all of it', (message) => {
    expect(said(1, loan, message).intents).toEqual([repay('all')])
  })

  test.each([
    'nah clear the whole florp thing',
    'nah 🚀 clear the whole thing',
    'nah clear the whole thirteenth thing',
    'pay back the whole florp thing',
  ])('behavior: “%s” is not taken to be of every debt there is: it is asked which', (message) => {
    for (const got of [said(1, loan, message), said(1, loan, 'pay back half of that', message)]) {
      expect(got.intents).toEqual([])
      expect(got.ask).toContain('asset')
    }
  })

  test.each(['pay back all my debts', 'repay all my loans', 'pay off everything i owe'])(
    'behavior: “%s” is of every debt, whatever was borrowed last',
    (message) => expect(said(1, loan, message).intents).toEqual([{ kind: 'repay', asset: 'any', amount: 'all' }]),
  )

  test('behavior: while a part of it is about to be paid back too', () => {
    expect(said(1, loan, 'pay back half of that', 'nah clear the whole thing').intents).toEqual([repay('all')])
  })

  test.each([
    'give back all what i owe',
    'give back everything i owe',
    'return all i owe',
    'repay all that i owe',
    'pay off everything i owe',
    'pay back all of what i owe',
    'i want to give everything i owe back',
    'give back whatever i owe',
    'now pay everything i owe back',
    'hand back all that we owe',
  ])('default: “%s” is all that is owed', (message) => {
    const owed = [{ kind: 'repay', asset: 'any', amount: 'all' }]
    expect(said(0, message).intents).toEqual(owed)
    expect(said(1, loan, message).intents).toEqual(owed)
  })

  test.each([
    // Planned, and not yet taken.
    [0, [loan], 'clear the whole thing'],
    [0, [loan], 'give it all back'],
    // Nothing was borrowed.
    [0, [], 'clear the whole thing'],
    [1, ['send 350 usdc to bob'], 'clear the whole thing'],
    [1, ['send 350 usdc to bob'], 'give back the 350'],
    [1, ['swap 350 usdc for eth'], 'settle it'],
    // Of what was put in as well?
    [1, ['supply 1 eth on aave and borrow 350 usdc'], 'give it all back'],
    // To somebody.
    [1, [loan], 'give bob the 350 back'],
    [1, [loan], 'give back everything i owe bob'],
  ] as const)('behavior: done %i of %j, “%s” moves nothing', (done, turns, message) => {
    expect(said(done, ...turns, message).intents.filter(({ kind }) => kind !== 'show' && kind !== 'cancel')).toEqual([])
  })
})
