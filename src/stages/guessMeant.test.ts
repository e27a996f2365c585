import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import { guessMeant } from './guessMeant.ts'

describe('guessMeant', () => {
  test.each([
    ['my 300 dai frobnicate some interest please', 'Put 300 DAI into the safest place with the highest yield'],
    [
      'florp my 200 usdc so it yields, low risk',
      'Put 200 USDC into the safest place with the highest yield, at low risk',
    ],
    ['what about 1000 usdc, wibble, get it earning', 'Put 1000 USDC into the safest place with the highest yield'],
    ['blimey 50 usdt zonk interest safely', 'Put 50 USDT into the safest place'],
    ['wug wug 0.5 eth yield highest', 'Put 0.5 ETH into the place with the highest yield'],
  ])('default: %s', (message, sentence) => {
    expect(read({ turns: [message] }).ask).not.toBeNull()
    expect(guessMeant({ turns: [message] })).toEqual([sentence])
    expect(read({ turns: [message, sentence] }).intents).toMatchObject([{ kind: 'earn' }])
  })

  test('behavior: a place and an amount without an act are two readings', () => {
    expect(guessMeant({ turns: ['500 usdc aave'] })).toEqual(['Supply 500 USDC to aave', 'Withdraw 500 USDC from aave'])
  })

  test('behavior: a 2 or a 4 between two assets is “to”, “for”, or a number, and nothing is bought of it unasked', () => {
    for (const digit of ['2', '4']) {
      const turns = [`swap 500 usdc ${digit} eth`]
      expect(read({ turns }).ask?.[0]).toBe('action')
      expect(guessMeant({ turns })).toEqual(['Swap 500 USDC for ETH', `Buy ${digit} ETH with USDC`])
    }
    expect(guessMeant({ turns: ['swap 500 usdc 3 eth'] })).toEqual([])
    expect(guessMeant({ turns: ['swap 500 usdc 2 eth if gas is low'] })).toEqual([])
  })

  test.each([
    "don't earn on 100 usdc",
    'earn on some usdc',
    'send 100 usdc to nobody with interest',
    'blorp 50 usdc over at aave',
    'earn on 100 usdc or 200 dai',
    'asdf qwer 42 bananas',
  ])('behavior: nothing is guessed from what may mean something else: %s', (message) => {
    expect(guessMeant({ turns: [message] })).toEqual([])
  })
})
