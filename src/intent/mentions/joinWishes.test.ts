import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const earn = (value: string, asset: string, wish: object) => [
  { kind: 'earn', asset, amount: { value, unit: 'token' }, ...wish },
]
const safe = { objective: 'safety' }
const low = { objective: 'balanced', risk: 'low' }

describe('joinWishes', () => {
  test.each([
    ['earn interest on 1,000 USDC, but keep it safe', earn('1000', 'USDC', safe)],
    ['earn yield on 0.5 ETH but keep it safe', earn('0.5', 'ETH', safe)],
    ['make 1000 usdc earn, but play it safe', earn('1000', 'USDC', safe)],
    ['put 1000 USDC somewhere it earns, but keep it safe', earn('1000', 'USDC', safe)],
    ['I want some interest on my 300 USDC, but it has to be safe', earn('300', 'USDC', safe)],
    ['invest 500 dai but nothing risky', earn('500', 'DAI', low)],
    ['put 2,500 USDC to work but keep the risk low', earn('2500', 'USDC', low)],
    ['lend 500 dai, but safely please', earn('500', 'DAI', safe)],
  ])('default: %s', (message, intents) => {
    expect(read({ turns: [message] }).intents).toEqual(intents)
  })

  test.each([
    [
      'I have 1,000 USDC lying around, can you make it earn something for me without much risk?',
      earn('1000', 'USDC', low),
    ],
    ['could you make my 1000 USDC earn a little, nothing risky?', earn('1000', 'USDC', low)],
    ['I have 1,000 USDC. Make it earn something safe.', earn('1000', 'USDC', safe)],
    ['can you get something on my 1000 USDC without risking much?', earn('1000', 'USDC', low)],
    ["there's 800 USDT idle in my wallet, can it earn a bit for me, low risk?", earn('800', 'USDT', low)],
    ["I've 250 dai that do nothing. make them earn something, safely?", earn('250', 'DAI', safe)],
  ])('behavior: what is earned, said by the way: %s', (message, intents) => {
    expect(read({ turns: [message] }).intents).toEqual(intents)
  })

  test('behavior: what stays behind is no wish, and what is ruled out stays ruled out', () => {
    expect(read({ turns: ['earn on 500 usdc but keep 100'] }).ask).not.toBeNull()
    expect(read({ turns: ['earn on 1000 usdc, anything but risky'] }).intents).toEqual(earn('1000', 'USDC', low))
    expect(read({ turns: ['put all my usdc except 100 to work'] }).intents).toMatchObject([
      { amount: { allBut: { value: '100' } } },
    ])
  })
})
