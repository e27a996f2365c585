import { describe, expect, test } from 'vitest'
import { read, readWithSources } from '../read.ts'

const usd = (value: string) => ({ value, unit: 'usd' })
const token = (value: string) => ({ value, unit: 'token' })

describe('settleVague', () => {
  test.each([
    ['sell some ETH, maybe 200 dollars worth, for USDC', { sell: 'ETH', buy: 'USDC', amount: usd('200') }],
    ['swap a little ETH to USDC, say $50', { sell: 'ETH', buy: 'USDC', amount: usd('50') }],
    ['sell a bit of my wbtc: 100 bucks worth, for dai', { sell: 'WBTC', buy: 'DAI', amount: usd('100') }],
    ['convert a few of my LINK to USDC, say 3', { sell: 'LINK', buy: 'USDC', amount: token('3') }],
    ['sell some of my eth for usdc, say a third', { sell: 'ETH', buy: 'USDC', amount: { percent: '33.33' } }],
    ['send some usdc to vitalik.eth, say 50', { asset: 'USDC', to: 'vitalik.eth', amount: token('50') }],
    ['put some of my USDC in aave, say 300', { asset: 'USDC', protocol: 'aave', amount: token('300') }],
  ])('default: %s', (message, said) => {
    expect(read({ turns: [message] }).intents).toMatchObject([said])
  })

  test('behavior: what it is sold into is all that is asked, and the figure is not dropped', () => {
    for (const message of [
      'sell a bit of my ETH, say 200 dollars worth',
      'sell some eth - maybe $200 worth',
      'sell a little of my ether, $200',
    ]) {
      expect(read({ turns: [message] }).ask).toEqual(['asset'])
      expect(read({ turns: [message, 'USDC'] }).intents).toMatchObject([
        { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: usd('200'), exact: 'sell' },
      ])
    }
  })

  test('behavior: the amount comes from the words that said it', () => {
    const message = 'swap a little ETH to USDC, say $50'
    const amount = readWithSources({ turns: [message] }).sources.find(({ slot }) => slot === 'amount')
    expect(amount?.from.map(({ start, end }) => message.slice(start, end)).join()).toContain('$50')
  })

  test.each([
    'send some usdc to bob.eth, 50 to alice.eth',
    'sell some of my eth, about $200, for usdc',
    'sell some eth for 200 dollars',
    'swap some usdc for eth, 50 dai',
    'swap some usdc and some dai for eth, say 50',
  ])('behavior: a figure that may be of something else is asked about: %s', (message) => {
    expect(read({ turns: [message] }).ask).toContain('amount')
  })
})
