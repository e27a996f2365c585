import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import { exampleSentences } from './exampleSentences.ts'
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

const held = (token: string, amount: string, usd: string, place = 'wallet'): HoldingView => {
  const kind = amount.startsWith('-') ? 'debt' : place === 'wallet' ? 'wallet' : 'lent'
  return { token, amount, usd, place, kind, address: '0x', name: token, group: token, ratePercent: null, earned: null }
}
const holdings = [
  held('ETH', '10', '25000.00'),
  held('USDC', '10000', '10000.00'),
  held('DAI', '5000', '5000.00'),
  held('USDC', '500', '500.00', 'Aave v3'),
  held('DAI', '-100', '-100.00', 'owed to Aave v3'),
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
    ['florble my dai', 'Put 100 DAI into the safest place with the highest yield'],
    ['florble the aave thing', 'Put 1000 USDC into Aave'],
    ['withdraw the florble thing', 'Withdraw all my USDC from Aave'],
    ['swap whatever florble', 'Swap 1 ETH for USDC'],
    ['florble link', 'Swap 1000 USDC for LINK'],
    ['pay back florble', 'Repay all my DAI'],
    ['borrow florble', 'Borrow 100 USDC against my ETH'],
    ['lido florble', 'Stake 1 ETH'],
    ['give me a limit of florble', 'What are my limits?'],
    ['approvals florble', 'Show my approvals'],
    ['fees florble', 'What did I pay in fees so far?'],
    ['is this florble safe', 'What can I lose?'],
    ['florble laptop', 'What happens if my computer is lost?'],
    ['coinbase florble', 'How do I use my real money?'],
    ['florble scam', 'Can you steal my money?'],
    ['florble it to alice', 'Send 1000 USDC to alice'],
    ['florble', 'Put 1000 USDC into the safest place with the highest yield'],
  ])('behavior: what “%s” names comes first, and each of them is read', (message, first) => {
    const contacts = { alice: '0x52908400098527886E0F7030069857D2E4169EE7' } as const
    const offered = exampleSentences(holdings, { turns: [message], contacts })
    expect(offered[0]).toBe(first)
    expect(offered).toHaveLength(3)
    for (const sentence of offered) {
      const { intents, ask } = read({ turns: [message, sentence], contacts })
      expect([sentence, intents.length, ask]).toEqual([sentence, 1, null])
    }
  })
})
