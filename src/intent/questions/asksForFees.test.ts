import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

describe('what was paid for each', () => {
  test.each([
    'how much did i pay in total and for each thing',
    'show me the cost of each',
    'how much did i pay for each thing',
    'what has all this cost me',
    'fees so far',
    'what did each one cost',
    'could you show me the fees of every step please',
    'total cost and cost of each',
    'what have i spent on fees, one by one',
    'how much have all these things cost',
    'list what i paid for each',
    'how much i paid for everything',
    'what did i pay altogether and per transaction',
    'what did all of that cost me',
    'Right, and what has all this cost me up to now, altogether?',
    'No, I mean how much have I been charged so far?',
    "what's the damage so far?",
    'how much have you taken off me up to now?',
    'and what have I paid for all this, all told?',
    'how much am I out of pocket so far?',
    'What have the two transactions cost me in total?',
    'how much did my 3 swaps cost altogether',
    'what did these two things cost',
    'I am careful with my money, so could you tell me how much I have spent on costs until now?',
    'whats my total fees rn',
    'how much have i spent on costs',
    'what did all this cost me together',
    'My wife asks what all this cost me so far',
    'i wonder what i have spent on fees',
  ])('default: “%s” is what was paid, with a plan in hand, after one, and without any', (message) => {
    const fees = [{ kind: 'show', topic: 'fees' }]
    expect(read({ turns: [message] }).intents).toEqual(fees)
    for (const done of [0, 1]) expect(read({ turns: ['put 1000 usdc in aave', message], done }).intents).toEqual(fees)
  })

  test.each([
    'show me the price of each',
    'whats the cost of each coin',
    'how much is each one',
    'what is the cost of eth up to now',
    'how much have you taken out of aave',
    'how much have i been paid so far',
    'right, what will it cost me',
    'what did 2 eth cost',
    'buy 1 eth, so what did it cost',
    'whats the gas rn',
    'I want to send 50 USDC to bob, so could you tell me how much I have spent on costs',
  ])('edge: “%s” is something else', (message) => {
    expect(read({ turns: [message] }).intents).not.toContainEqual({ kind: 'show', topic: 'fees' })
  })
})
