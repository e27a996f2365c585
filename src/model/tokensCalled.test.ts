import { describe, expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { practice } from '../chain/networks/practice.ts'
import type { Network } from './Network.ts'
import { tokensCalled, wordFor } from './tokensCalled.ts'

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const called = (word: string, chainId: number) => tokensCalled(word, known(chainId)).map(({ symbol }) => symbol)

describe('tokensCalled', () => {
  test.each([
    ['USDC', 42161, ['USDC', 'USDC.e']],
    ['usdc', 10, ['USDC', 'USDC.e']],
    ['USDC', 137, ['USDC', 'USDC.e']],
    ['USDC', 8453, ['USDC', 'USDbC']],
    ['USDC', 1, ['USDC']],
    ['USDC', practice.chainId, ['USDC']],
    ['NATIVE USDC', 42161, ['USDC']],
    ['NATIVE USDC', 1, ['USDC']],
    ['NATIVE USDC', practice.chainId, ['USDC']],
    ['USDC.E', 42161, ['USDC.e']],
    ['USDC.E', 8453, ['USDbC']],
    ['USDC.E', 1, []],
    ['USDT', 42161, ['USDT0']],
    ['USDT', 10, ['USDT', 'USDT0']],
    ['ETH', 1, ['ETH']],
    ['ETH', 137, ['WETH']],
    ['WETH', 137, ['WETH']],
    ['POL', 137, ['POL']],
    ['MATIC', 137, ['POL']],
    ['WPOL', 137, ['WPOL']],
    ['POL', 1, []],
    ['CONSTRUCTOR', 137, []],
    ['toString', 1, []],
  ])('default: %s on chain %i', (word, chainId, symbols) => {
    expect(called(word, chainId)).toEqual(symbols)
  })
})

describe('wordFor', () => {
  test.each([
    [42161, 'USDC', 'native USDC'],
    [42161, 'USDC.e', 'USDC.e'],
    [8453, 'USDbC', 'USDbC'],
    [10, 'USDT', 'USDT.e'],
    [10, 'USDT0', 'USDT0'],
    [1, 'USDC', 'USDC'],
    [137, 'WETH', 'WETH'],
  ])('default: on chain %i the token %s goes by %s', (chainId, symbol, word) => {
    const network = known(chainId)
    const token = network.tokens.find((one) => one.symbol === symbol)
    if (token === undefined) throw new Error(`No ${symbol} on chain ${chainId}.`)
    expect(wordFor(token, network)).toBe(word)
  })

  test('behavior: every token of every network can be named so that nothing else is meant', () => {
    for (const network of knownChainIds.map(known))
      for (const token of network.tokens) expect(tokensCalled(wordFor(token, network), network)).toEqual([token])
  })

  test('behavior: where no word tells a token from another, its address does', () => {
    const [first, second] = practice.tokens.filter(({ symbol }) => symbol === 'USDC' || symbol === 'DAI')
    if (first === undefined || second === undefined) throw new Error('The practice chain has USDC and DAI.')
    const tokens = [first, { ...second, symbol: first.symbol }]
    expect(wordFor(first, { ...practice, tokens })).toBe(first.address)
  })
})
