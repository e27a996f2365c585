import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksWhatBecame } from './asksWhatBecame.ts'
import { asksWhyBlocked } from './asksWhyBlocked.ts'

describe('asksWhatBecame', () => {
  test.each([
    ['when did i last send money', 'history'],
    ['how much have i spent this month', 'history'],
    ['whats taking so long', 'history'],
    ['where did my 100 usdc go?', 'history'],
    ['can i get a receipt', 'history'],
    ['what did you just do?', 'history'],
    ['what have you done', 'history'],
    ['What just happened?', 'history'],
    ['show me the last thing that i signed', 'history'],
    ['what was the last thing that i approved', 'history'],
    ['tell me what i just signed', 'history'],
    ['did i approve anything', 'approvals'],
    ['how do i add a friend', 'contacts'],
    ['why did it cost so much', 'fees'],
    ['what is my biggest holding', 'portfolio'],
    ['what is that 0.20 fee', 'fees'],
    ['how much is in aave', 'positions'],
  ] as const)('default: “%s” asks for %s, with a plan in hand and without', (turn, topic) => {
    expect(asksWhatBecame(turn)).toBe(topic)
    for (const turns of [[turn], ['put 100 usdc in aave', turn]])
      expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic }])
  })

  test.each([
    'what did I do with the wbtc',
    'what happened to my wbtc?',
    'show me what i did with wbtc',
    'history of my wbtc',
    'what have i done with all my wbtc',
    'transactions with wbtc',
  ])('default: “%s” is of that coin alone', (turn) => {
    expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'history', asset: 'WBTC' }])
  })

  test.each([
    'send my 100 usdc to alice',
    'put my biggest holding in aave',
    'pay the fee',
    'send a receipt to alice',
    'add a friend',
    'how much is in it for me',
  ])('behavior: “%s” does not', (turn) => {
    expect(asksWhatBecame(turn)).toBeNull()
  })
})

describe('asksWhyBlocked', () => {
  test.each(['why was it blocked?', 'why cant i sign that', 'what does blocked mean', "what's wrong with this plan"])(
    'default: %s',
    (turn) => {
      expect(asksWhyBlocked(turn)).toBe(true)
      expect(read({ turns: ['put 100 usdc in aave', turn], done: 0 }).intents).toEqual([
        { kind: 'show', topic: 'plan' },
      ])
    },
  )

  test.each(['block it', 'stop it', 'why that one', 'why not aave'])('behavior: “%s” does not', (turn) => {
    expect(asksWhyBlocked(turn)).toBe(false)
  })
})
