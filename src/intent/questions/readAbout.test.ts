import { describe, expect, test } from 'vitest'
import type { IntentOf } from '../../model/Reading.ts'
import { read } from '../read.ts'

const planned = 'put 1000 usdc into the safest place'
/** What a turn asks to be shown, by itself or after others; null where it is no question. */
function shown(turns: readonly string[], done = 0): Omit<IntentOf<'show'>, 'kind'> | null {
  const [intent, ...more] = read({ turns: [...turns], done }).intents
  if (intent?.kind !== 'show' || more.length > 0) return null
  const { kind: _, ...rest } = intent
  return rest
}

describe('readAbout', () => {
  test.each([
    'what did I pay in fees so far?',
    'how much did I pay in fees?',
    'how much have I spent on gas so far?',
    'total fees paid',
    'what has all this cost me so far?',
    'show me all the fees I paid',
    'ok, and what did that cost me?',
    'how much gas did I pay in total',
    'So how much did I end up paying for all of that, in fees and so on?',
    'How much have I paid in total so far?',
    'How much did the rebalance cost me?',
    'what did the rebalance cost me in dollars?',
    'what did that cost me?',
    'and how much did I pay altogether?',
    'what have I paid so far',
    'what did the last rebalance end up costing me?',
    'how much has all of this set me back?',
    'how much did we pay for that?',
  ])('default: what was paid: %s', (message) => {
    expect(shown([message])).toEqual({ topic: 'fees' })
  })

  test.each([
    ['what are the fees', 'plan'],
    ['what does it cost', 'plan'],
    ['how much is gas', 'gas'],
    ['are fees high', 'gas'],
  ])('behavior: what would be paid is another question: %s', (message, topic) => {
    expect(shown([message])).toEqual({ topic })
  })

  test.each([
    'how much did I pay for my ETH?',
    'what did 1 eth cost',
    'how much have I been paid so far?',
    'how much did that pay me?',
    'how much did aave pay me in total',
    'how much have I paid alice?',
    'did I pay?',
    'how much will I pay in total?',
  ])('behavior: what came in, went to somebody or is to come was not paid in fees: %s', (message) => {
    expect(shown([message])?.topic).not.toBe('fees')
  })

  test.each([
    'where is my money?',
    "where's all my money",
    'where are my funds right now',
    'where is my stuff',
    'where did my money go?',
    'show me where my money is',
    'wtf, where is my money',
  ])('behavior: where it all is: %s', (message) => {
    expect(shown([message])).toEqual({ topic: 'portfolio' })
  })

  test('behavior: where one coin is', () => {
    expect(shown(['where is my usdc?'])).toEqual({ topic: 'balance', asset: 'USDC' })
    expect(shown(["where's all my ETH gone"])).toEqual({ topic: 'balance', asset: 'ETH' })
  })

  test.each([
    'what can I lose?',
    'what could go wrong?',
    'can I lose money with this?',
    'how much can I lose if it goes wrong?',
    'what is the worst that can happen?',
    'what are the risks?',
    'am I going to lose money?',
    'is my money at risk',
    'is my money safe with Aave?',
    'are my funds secure on morpho',
    'what could I lose in Aave?',
    'what are the risks of Aave?',
    'what is the catch?',
    'And what could I actually lose if I do this?',
    'What happens to my money if Aave gets hacked?',
    'could I lose it all?',
    'what can I realistically lose if I go ahead?',
    'what would happen to my funds if the protocol goes bankrupt?',
    'and what would happen if USDC loses its peg?',
    'if Morpho gets exploited, what happens to my deposit?',
    'can I lose everything if aave fails?',
    'what happens if aave gets drained while my money is in it?',
  ])('behavior: what can be lost, by the plan where there is one: %s', (message) => {
    expect(shown([message])).toEqual({ topic: 'risk' })
    expect(shown([planned, message])).toEqual({ topic: 'plan' })
    expect(shown([planned, message], 1)).toEqual({ topic: 'plan' })
  })

  test.each([
    'if aave gets hacked, withdraw all my usdc from aave',
    'what if eth drops 20%?',
    'what happens to my order if eth falls below 2000',
    'when usdc depegs swap 100 usdc for dai',
  ])('behavior: what is to be done, or what a price does, is no question on the risk: %s', (message) => {
    expect(shown([message])?.topic).not.toBe('risk')
  })

  test.each([
    ['what is Aave?', 'aave'],
    ["what's uniswap", 'uniswap'],
    ['what is a vault?', 'vault'],
    ['what does slippage mean?', 'slippage'],
    ['who is behind Morpho', 'morpho'],
    ['tell me about Lido', 'lido'],
    ['how does compound work?', 'compound'],
    ['is aave safe?', 'aave'],
    ["I don't understand what a health factor is", 'health-factor'],
    ['what is the practice chain?', 'practice-chain'],
    ['who issues USDC?', 'USDC'],
    ['ok, and what are approvals?', 'approval'],
  ])('behavior: what a word means: %s', (message, term) => {
    expect(shown([message])).toEqual({ topic: 'term', term })
    expect(shown([planned, message])).toEqual({ topic: 'term', term })
  })

  test.each([
    ["what's my health factor", 'health'],
    ['what are my approvals', 'approvals'],
    ['whats the apy', 'yields'],
    ['what is usdc', 'price'],
    ['what is gas', 'gas'],
  ])('behavior: a figure that is asked for is no word: %s', (message, topic) => {
    expect(shown([message])?.topic).toBe(topic)
  })

  test.each([
    'approve Uniswap to spend 100 USDC',
    'allow uniswap to spend 100 usdc',
    'approve 100 USDC for Uniswap',
    'give aave permission to use my usdc',
    'please authorize morpho to move my usdc',
    'let curve take 50 DAI',
    'set an allowance of 100 usdc for uniswap',
    'approve usdc',
    'do I need to approve anything?',
    'approve 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed to spend 50 usdc',
  ])('behavior: an approval by hand: %s', (message) => {
    expect(shown([message])).toEqual({ topic: 'approve' })
  })

  test('behavior: other wishes with the same words stay what they are', () => {
    const kindOf = (message: string) => read({ turns: [message] }).intents.map(({ kind }) => kind)
    expect(kindOf('revoke the approval of uniswap for usdc')).toEqual(['revoke'])
    expect(kindOf('allow all protocols again')).toEqual(['limit'])
    expect(kindOf('let my 400 USDC earn')).toEqual(['earn'])
    expect(kindOf('give aave 100 usdc')).toEqual(['supply'])
    expect(shown([planned, 'approve'])).toEqual({ topic: 'plan' })
    expect(shown([planned, 'why did you choose Aave?'], 1)).toEqual({ topic: 'plan', protocol: 'aave' })
  })
})
