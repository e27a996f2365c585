import { parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../../src/chain/networks/networkOf.ts'
import type { Network } from '../../src/model/Network.ts'
import { checkBook } from './checkBook.ts'
import { checkAavePool, checkSelectors, knownCodes } from './checkSelectors.ts'

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const arbitrum = known(42161)
const ethereum = known(1)
const problemsOf = (network: Network) =>
  Object.fromEntries(
    checkBook(network).flatMap(({ name, problems }) => (problems.length > 0 ? [[name, problems]] : [])),
  )

function with1<T extends { symbol: string }>(tokens: readonly T[], symbol: string, change: Partial<T>): readonly T[] {
  return tokens.map((token) => (token.symbol === symbol ? { ...token, ...change } : token))
}

describe('checkBook', () => {
  test.each(knownChainIds.map((chainId) => [known(chainId).name, chainId] as const))('default: %s', (_, chainId) => {
    expect(problemsOf(known(chainId))).toEqual({})
    expect(checkBook(known(chainId)).reduce((sum, { looked }) => sum + looked, 0)).toBeGreaterThan(150)
  })

  test('behavior: a slip in one letter’s case is seen', () => {
    const usdc = arbitrum.tokens.find(({ symbol }) => symbol === 'USDC')
    if (usdc === undefined) throw new Error('Arbitrum has USDC.')
    const address = usdc.address.replace('af88', 'aF88') as typeof usdc.address
    expect(problemsOf({ ...arbitrum, tokens: with1(arbitrum.tokens, 'USDC', { address }) })).toHaveProperty([
      'every address has its checksum',
    ])
  })

  test('behavior: one address under two meanings is seen', () => {
    const vault = ethereum.vaults[0]
    if (vault === undefined || ethereum.aave === null) throw new Error('Ethereum has vaults and Aave.')
    const share = { ...vault.share, address: ethereum.aave.pool }
    expect(problemsOf({ ...ethereum, vaults: [{ ...vault, share }] })).toEqual({
      'no address under two meanings': [`${ethereum.aave.pool} is Aave’s pool and ${vault.name}`],
    })
  })

  test('behavior: decimals that a list has otherwise, and a token that no list has, are seen', () => {
    const tokens = with1(with1(ethereum.tokens, 'LINK', { decimals: 8 }), 'UNI', { address: ethereum.multicall3 })
    expect(problemsOf({ ...ethereum, tokens })).toMatchObject({
      'decimals as in the token lists': ['LINK has 8, and a list says 18', 'UNI is in no list'],
    })
  })

  test('behavior: a venue whose token has no feed is seen', () => {
    const dai = arbitrum.tokens.find(({ symbol }) => symbol === 'DAI')
    const feeds = arbitrum.feeds.filter(({ token }) => token !== dai?.address)
    expect(problemsOf({ ...arbitrum, feeds })['every venue has a feed']).toContain('DAI in DAI in Aave v3 has none')
  })

  test('behavior: two tokens of one symbol, and a word that names nothing, are seen', () => {
    const tokens = with1(arbitrum.tokens, 'USDC.e', { symbol: 'usdc' })
    const words = { usd: [arbitrum.multicall3] }
    expect(problemsOf({ ...arbitrum, tokens, words })).toMatchObject({
      'no symbol twice': ['usdc'],
      'every word names listed tokens': [
        'usd is not in capitals',
        `usd names ${arbitrum.multicall3}, which is not listed`,
      ],
    })
  })

  test('behavior: a coin that is not its network’s is seen', () => {
    const wrapped = known(137).tokens.find(({ symbol }) => symbol === 'WETH')
    if (wrapped === undefined) throw new Error('Polygon has WETH.')
    expect(problemsOf({ ...known(137), wrapped })).toEqual({
      'the coin and its wrapped form': ['WETH does not wrap POL'],
    })
  })

  test('behavior: a market of Morpho that is not its id is seen', () => {
    const { morpho } = ethereum
    if (morpho === null) throw new Error('Ethereum has Morpho.')
    const markets = morpho.markets.map((market) => ({ ...market, oracle: morpho.blue }))
    expect(
      problemsOf({ ...ethereum, morpho: { ...morpho, markets } })['Morpho markets hash to their ids'],
    ).toHaveLength(morpho.markets.length)
  })

  test('behavior: one node, and a tier that ends, are seen', () => {
    const chain = { ...arbitrum.chain, rpcUrls: ['http://a.example'], confirmations: [{ belowUsd: 1, blocks: 1 }] }
    expect(problemsOf({ ...arbitrum, chain })['facts of the chain']).toEqual([
      'fewer than two nodes to ask',
      'a node without TLS',
      'the last tier of confirmations has a limit',
    ])
  })
})

describe('checkSelectors', () => {
  test('default: every function that the app calls is in the protocols’ own bytecode', async () => {
    const found = checkSelectors(await knownCodes())
    expect(found.flatMap(({ problems }) => problems)).toEqual([])
    expect(found.reduce((sum, { looked }) => sum + looked, 0)).toBeGreaterThan(60)
  })

  test('behavior: a signature with one letter wrong is in none of it', async () => {
    const abi = [
      { type: 'function', name: 'suply', inputs: [{ type: 'address' }], outputs: [], stateMutability: 'view' },
    ] as const
    const [found] = checkSelectors(await knownCodes(), { aave: { abi } })
    expect(found?.problems).toEqual(['suply(address) is in no contract'])
  })

  test('behavior: the pool of today’s Aave answers as we read it, and one that answered otherwise would show', () => {
    expect(checkAavePool()).toMatchObject({ looked: 13, problems: [] })
    const abi = parseAbi(['function getReserveDeficit(address asset) view returns (uint256, uint256)'])
    expect(checkAavePool(abi).problems).toEqual(['getReserveDeficit(address) answers otherwise, or is not there'])
  })
})
