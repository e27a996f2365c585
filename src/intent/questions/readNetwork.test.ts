import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const planned = 'put 1000 usdc into the safest place'
const network = (name?: string) => [{ kind: 'show', topic: 'network', ...(name !== undefined && { network: name }) }]

describe('readNetwork', () => {
  test.each([
    ['switch to ethereum', 'ethereum'],
    ['use base', 'base'],
    ['go to arbitrum', 'arbitrum'],
    ['work on practice', 'practice'],
    ['please switch over to Base', 'base'],
    ['I want to use polygon', 'polygon'],
    ['how do I switch to ethereum mainnet?', 'ethereum'],
    ['change network to optimism', 'optimism'],
    ['go to the practice chain', 'practice'],
    ['wechsle zu base', 'base'],
  ])('default: %s', (message, name) => {
    expect(read({ turns: [message] }).intents).toEqual(network(name))
  })

  test.each([
    'which network am I on?',
    'what chain is this',
    'am I on base?',
    'which networks are there?',
    'is this real money?',
    'switch network',
    'auf welchem Netzwerk bin ich?',
  ])('behavior: which one it is: %s', (message) => {
    expect(read({ turns: [message] }).intents).toEqual(network())
    expect(read({ turns: [planned, message] }).intents).toEqual(network())
  })

  test.each([
    'send 100 to base',
    'move everything to base',
    'bridge 100 usdc to base',
    'switch 1 eth to base',
    'switch to eth',
    'use base for 100 usdc',
    'use aave',
    'go to aave',
    'use base and lend 100 usdc on aave',
    'which network is cheapest?',
  ])('behavior: what is about money is none: %s', (message) => {
    for (const turns of [[message], [planned, message]])
      expect(read({ turns }).intents).not.toContainEqual(expect.objectContaining({ topic: 'network' }))
  })

  test('behavior: with a plan in hand the same words change that plan where they can, and it stays where they cannot', () => {
    const earn = { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'safety' }
    expect(read({ turns: [planned, 'use base'] }).intents).toEqual([{ ...earn, chain: 'base' }])
    expect(read({ turns: [planned, 'switch to ethereum'] }).intents).toEqual(network('ethereum'))
    expect(read({ turns: [planned, 'switch to ethereum', 'make it 500'] }).intents).toEqual([
      { ...earn, amount: { value: '500', unit: 'token' } },
    ])
  })
})
