import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksWhereMoneyIs } from './readNetwork.ts'

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
    'am i on ethereum or base',
    'are we on base or on polygon?',
    'how do i know what network im on',
    'is this ethereum',
  ])('behavior: which of several, or asked round about: %s', (message) => {
    expect(read({ turns: [message] }).intents).toEqual(network())
    expect(asksWhereMoneyIs(message)).toBe(false)
  })

  test.each([
    'which network is my money on',
    'what chain are my coins on',
    'Is my money on Ethereum or Base?',
    'which network holds my money',
    'i dont know which network my money is on',
    'how can i see on which network my coins are',
    'on which chain do my eth and usdc lie',
    'what network is my wallet on?',
    "where's my money kept, ethereum or base",
    'are my coins on arbitrum now',
  ])('behavior: where the money lies: %s', (message) => {
    expect(read({ turns: [message] }).intents).toEqual(network())
    expect(read({ turns: [planned, message] }).intents).toEqual(network())
    expect(asksWhereMoneyIs(message)).toBe(true)
  })

  test.each([
    'is my money on aave',
    'move my money to base',
    'put my money on base',
    'is my money on base and lend 100 usdc on aave',
  ])('behavior: no question where the money lies: %s', (message) => {
    expect(asksWhereMoneyIs(message)).toBe(false)
    expect(read({ turns: [message] }).intents).not.toEqual(network())
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
