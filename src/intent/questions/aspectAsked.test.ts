import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { aspectAsked } from './aspectAsked.ts'

const planned = 'put 1000 usdc into the safest place with the highest yield'
const afterPlan = (message: string) => read({ turns: [planned, message], contacts: { bob: '0x' } }).intents

describe('aspectAsked', () => {
  test.each([
    'is this safe?',
    'is it safe',
    'is it really safe?',
    'is this plan safe?',
    'is it safe to approve this?',
    'how risky is it',
    'what are the risks',
    'what can go wrong?',
    'can I lose money?',
    'ok, but could I lose everything?',
  ])('default: what can be lost: %s', (message) => {
    expect(aspectAsked(message)).toBe('risk')
    expect(afterPlan(message)).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each([
    'how can I withdraw?',
    'how do I get it out again?',
    'can I get my money back any time?',
    'can i take it out whenever i want',
    'when can I withdraw?',
    'how long is my money locked?',
    'is it locked',
    'how fast can I get it out?',
    'what does it cost to get out',
    'is there a lock-up period?',
    'and how do I get out?',
  ])('behavior: how it comes out again: %s', (message) => {
    expect(aspectAsked(message)).toBe('exit')
    expect(afterPlan(message)).toEqual([{ kind: 'show', topic: 'plan' }])
    expect(read({ turns: [message] }).intents).toEqual([{ kind: 'show', topic: 'positions' }])
  })

  test.each([
    'how much does that cost',
    'what will it cost me',
    'any fees?',
    'are there any fees',
    'what are the fees',
    'and how much are the fees?',
    'is there a fee for this',
    "what's the total cost",
    'how expensive is it',
    'is it free?',
    'does it cost anything?',
    'how much do you charge?',
    'how much will I pay in fees',
    'what does the swap cost',
  ])('behavior: what it costs: %s', (message) => {
    expect(aspectAsked(message)).toBe('cost')
    expect(afterPlan(message)).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each([
    ['how much does eth cost', { topic: 'price', asset: 'ETH' }],
    ['what did I pay in fees so far?', { topic: 'fees' }],
    ['what did that cost', { topic: 'fees' }],
    ['what is the gas price', { topic: 'gas' }],
  ])('behavior: another cost than that of the plan in hand: %s', (message, asked) => {
    expect(aspectAsked(message)).toBeNull()
    expect(afterPlan(message)).toEqual([{ kind: 'show', ...asked }])
  })

  test.each([
    'is it safe to send 5 USDC to bob',
    'withdraw 100 usdc from aave',
    'withdraw all my usdc from aave',
    'take 100 usdc out of aave',
    'can you withdraw it',
    'get my money back',
    'i want my money back',
    'can i withdraw 100 usdc from aave',
    'can you take it out',
    'take it out',
  ])('behavior: neither: %s', (message) => {
    expect(aspectAsked(message)).toBeNull()
  })

  test.each(['why aave?', 'why not the steady vault', "why'd you pick that one"])('behavior: why: %s', (message) => {
    expect(aspectAsked(message)).toBe('why')
  })

  test('behavior: what moves money stays what it is, plan in hand or not', () => {
    const withdraw = { kind: 'withdraw', asset: 'USDC', protocol: 'aave' }
    for (const turns of [['withdraw all my usdc from aave'], [planned, 'withdraw all my usdc from aave']])
      expect(read({ turns }).intents).toEqual([{ ...withdraw, amount: 'all' }])
  })
})
