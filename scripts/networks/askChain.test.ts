import { describe, expect, test } from 'vitest'
import { knownChainIds, networkOf } from '../../src/chain/networks/networkOf.ts'
import { connectPlayedChain } from '../../src/chain/testing/connectPlayedChain.ts'
import { constantContract } from '../../src/chain/testing/constantContract.ts'
import { type PlayedNetwork, playNetwork } from '../../src/chain/testing/playNetwork.ts'
import type { Network } from '../../src/model/Network.ts'
import { askChain, contractsOf } from './askChain.ts'
import { checkOnline } from './checkOnline.ts'
import { answersOf } from './testing/answersOf.ts'

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const publicNetworks = knownChainIds.map(known).filter(({ kind }) => kind === 'public')
/** Stands where the book has a contract that nothing is asked of. */
const anything = '0x00'

/** A stand-in for every contract of the book, each of which says what the book says. */
async function standUp({ put, rpc, client }: PlayedNetwork, silence?: bigint): Promise<void> {
  const { network } = client
  const answers = answersOf(network, (await rpc.getBlock()).timestamp, silence)
  const own = [network.multicall3, network.chain.arbSys]
  await Promise.all(
    contractsOf(network)
      .filter(({ address }) => !own.includes(address))
      .map(({ address }) => {
        const known = answers.get(address)
        return put(address, known === undefined ? anything : constantContract(known))
      }),
  )
}

const problemsOf = (properties: Awaited<ReturnType<typeof askChain>>) => properties.flatMap(({ problems }) => problems)

describe.each(publicNetworks)('askChain, on a local chain that plays $name', (network) => {
  const played = playNetwork(network)

  test('default: where every contract says what the book says, nothing differs', async () => {
    await standUp(played())
    const found = await askChain(played().client)
    expect(problemsOf(found)).toEqual([])
    expect(found.map(({ looked }) => looked > 5)).toEqual([true, true, true, true])
  })
})

describe('askChain', () => {
  const network = known(8453)
  const played = playNetwork(network)
  const usdc = network.tokens.find(({ symbol }) => symbol === 'USDC')?.address ?? network.multicall3
  const pool = network.uniswap?.pools[0]

  test('behavior: on a chain where nothing is, everything is missing, and it is said of what', async () => {
    // What every chain that is played has of its own.
    const ofThePlayed = [network.multicall3, network.chain.gasPriceOracle]
    const [contracts, said, feeds] = await askChain(played().client)
    expect(contracts?.problems).toHaveLength((contracts?.looked ?? 0) - ofThePlayed.length)
    expect(said?.problems).toHaveLength(said?.looked ?? -1)
    expect(feeds?.problems).toHaveLength(feeds?.looked ?? -1)
    expect(contracts?.problems).toContain(`USDC (${usdc}): nothing is there`)
  })

  test('behavior: each difference is printed with what the chain says and what the book has', async () => {
    const { put, client, rpc } = played()
    await standUp(played())
    const answers = answersOf({ ...network, tokens: network.tokens.map((one) => ({ ...one, decimals: 7 })) }, 0n)
    await put(usdc, constantContract(answers.get(usdc) ?? []))
    if (pool === undefined) throw new Error('Base has pools.')
    await put(pool.address, '0x')
    await rpc.mine({ blocks: 1 })
    const found = problemsOf(await askChain(client))
    expect(found).toContain('decimals of USDC: 7, and the book has 6')
    expect(found.filter((problem) => problem.includes(pool.address))).toEqual([
      expect.stringMatching(/nothing is there$/),
    ])
    expect(found.filter((problem) => problem.includes('no answer'))).toHaveLength(3)
    expect(found).toHaveLength(5)
  })

  test('behavior: a feed that has been silent for longer than its heartbeat is named', async () => {
    const { client, rpc } = played()
    await standUp(played())
    await rpc.increaseTime({ seconds: 1_600 })
    await rpc.mine({ blocks: 1 })
    const [, , feeds] = await askChain(client)
    const fast = new Set(
      network.feeds.filter(({ heartbeatSeconds }) => heartbeatSeconds < 1_600).map((one) => one.address),
    )
    expect(feeds?.problems).toHaveLength(fast.size)
    expect(feeds?.problems[0]).toMatch(/^the feed 0x\w{40}: 1[67]\d\d seconds old, and the book has 1500$/)
  })

  test('behavior: a feed that is silent for longer between two answers than the book has is named', async () => {
    const { client } = played()
    await standUp(played(), 100_000n)
    const [, , age, silences] = await askChain(client)
    expect(age?.problems).toEqual([])
    expect(silences?.problems).toHaveLength(silences?.looked ?? -1)
    expect(silences?.problems[0]).toMatch(
      /^the feed 0x\w{40}: silent for 100000 seconds between two of its last answers, and the book has \d+$/,
    )
  })

  test('behavior: one that answers far oftener than the book has may have a shorter heartbeat, and is named', async () => {
    const { client } = played()
    await standUp(played(), 300n)
    const [, , , silences] = await askChain(client)
    const slow = network.feeds.filter(({ heartbeatSeconds }) => heartbeatSeconds > 6_000).map(({ address }) => address)
    expect(silences?.problems).toHaveLength(new Set(slow).size)
    expect(silences?.problems[0]).toMatch(
      /^the feed 0x\w{40}: never silent for longer than 300 seconds among its last 5 answers, and the book has 86700/,
    )
  })

  test('behavior: the first node that answers is asked, and each that does not is named', async () => {
    const { url } = played()
    await standUp(played())
    const chain = { ...network.chain, rpcUrls: ['http://127.0.0.1:1/', url] }
    const found = await checkOnline({ ...network, chain }, connectPlayedChain)
    expect(found.map(({ name, problems }) => [name, problems.length])).toEqual([
      ['every node answers for this chain', 1],
      ['a contract at every address', 0],
      ['what contracts say of themselves', 0],
      ['feeds within their heartbeats', 0],
      ['feeds as often as their heartbeats say', 0],
    ])
    const none = await checkOnline(
      { ...network, chain: { ...chain, rpcUrls: ['http://127.0.0.1:1/'] } },
      connectPlayedChain,
    )
    expect(none.at(-1)?.problems).toEqual(['no node could be asked'])
  })

  test('behavior: a node of another chain is no node of this one', async () => {
    const chain = { ...network.chain, rpcUrls: [played().url] }
    const [nodes] = await checkOnline({ ...known(10), chain }, connectPlayedChain)
    expect(nodes?.problems).toEqual([expect.stringContaining('answers for chain 8453, not for Optimism')])
  })
})
