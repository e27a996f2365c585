import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import { exampleSentences } from './exampleSentences.ts'

const held = (token: string, amount: string, usd: string, place = 'wallet'): HoldingView => {
  const kind = amount.startsWith('-') ? 'debt' : place === 'wallet' ? 'wallet' : 'lent'
  return { token, amount, usd, place, kind, address: '0x', name: token, group: token, ratePercent: null, earned: null }
}
const holdings = [
  held('ETH', '10', '25000.00'),
  held('USDC', '10000', '10000.00'),
  held('DAI', '5000', '5000.00'),
  held('USDC', '500', '500.00', 'Aave v3'),
]

describe('exampleSentences', () => {
  const request = { turns: ['swap 1 eth for usdc', 'asdf'] }

  test('default: nothing held is in no example', () => {
    expect(exampleSentences(null, request)).toEqual([
      'Show my portfolio',
      'Where are the best places to earn?',
      'What did I pay in fees so far?',
    ])
  })

  test('behavior: each reads as itself in the conversation', () => {
    for (const sentence of exampleSentences([], request))
      expect(read({ turns: [...request.turns, sentence] })).toEqual(read({ turns: [sentence] }))
  })

  test.each([
    ['florble my dai', 'Put 100 DAI into the safest place with the highest yield', 'Swap 1 ETH for DAI'],
    ['florble', 'Put 1000 USDC into the safest place with the highest yield', 'Swap 1 ETH for USDC'],
    ['florble link', 'Put 1000 USDC into the safest place with the highest yield', 'Swap 1 ETH for USDC'],
  ])('behavior: of the coin that “%s” names, where it is held', (message, first, second) => {
    const offered = exampleSentences(holdings, { turns: [message] })
    expect(offered).toEqual([first, second, 'Withdraw all my USDC from Aave'])
    for (const sentence of offered) expect(read({ turns: [message, sentence] })).toMatchObject({ ask: null })
  })
})
