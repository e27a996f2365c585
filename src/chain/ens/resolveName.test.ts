import { concat, getAddress } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import { lyingNode } from '../../host/testing/lyingNode.ts'
import { base } from '../networks/base.ts'
import { ethereum } from '../networks/ethereum.ts'
import { connectPlayedChain } from '../testing/connectPlayedChain.ts'
import { deployEns, type EnsOfTest } from '../testing/ens/deployEns.ts'
import { playNetwork } from '../testing/playNetwork.ts'
import { ensOnEthereum } from './nameReads.ts'
import { resolveName } from './resolveName.ts'

const alice = getAddress('0x52908400098527886e0f7030069857d2e4169ee7')
const onBase = getAddress('0xde709f2102306220921060314715629080e2fb77')
const everywhere = getAddress('0x27b1fdb04752bbc536007a920d24acb045561c26')
const chainBit = 0x8000_0000n

describe('on a local chain that plays Ethereum', () => {
  const played = playNetwork(ethereum())
  let ens: EnsOfTest | null = null
  const open = (): EnsOfTest => {
    if (ens === null) throw new Error('ENS is there inside tests only.')
    return ens
  }
  const resolve = (name: string, network = ethereum(), client = played().client) =>
    resolveName(client, name, network, open().contracts)
  /** Both nodes have the block that is asked about. */
  const settle = () => played().rpc.mine({ blocks: 3 })

  beforeAll(async () => {
    ens = await deployEns(played())
    for (const label of ['alice', 'bare', 'wallet', 'server']) await ens.register(label)
    await ens.point('alice.eth', alice)
    await settle()
  })

  test('default: whom a name means, with the block, and whether the address says the same', async () => {
    const answer = await resolve('Alice.eth')
    expect(answer).toMatchObject({ status: 'resolved', resolved: { name: 'alice.eth', address: alice } })
    if (answer.status !== 'resolved') throw new Error('Not resolved.')
    const { block, notes } = answer.resolved
    expect(block).toBe((await played().rpc.getBlockNumber({ cacheTime: 0 })) - 2n)
    expect(notes[0]).toBe(
      `alice.eth is ${alice}, by ENS on Ethereum at block ${block}; the address gives itself no name, so only the name’s owner says so.`,
    )
    expect(notes[1]).toMatch(/rests on the word of one node/)
    for (const [name, says] of [
      ['mallory.eth', 'gives itself another name'],
      ['alice.eth', 'gives itself the same name'],
    ] as const) {
      await open().nameBack(alice, name)
      await settle()
      expect(await resolve('alice.eth')).toMatchObject({
        resolved: { notes: [expect.stringContaining(says), expect.anything()] },
      })
    }
  })

  test('default: on another network its own address comes first, then the one for all, then that on Ethereum', async () => {
    expect(await resolve('alice.eth', base())).toMatchObject({
      resolved: {
        address: alice,
        notes: [expect.anything(), expect.stringContaining('no address of its own on Base'), expect.anything()],
      },
    })
    await open().point('alice.eth', everywhere, chainBit)
    await settle()
    expect(await resolve('alice.eth', base())).toMatchObject({ resolved: { address: everywhere } })
    await open().point('alice.eth', onBase, chainBit | 8453n)
    await settle()
    expect(await resolve('alice.eth', base())).toMatchObject({ resolved: { address: onBase } })
    expect(await resolve('alice.eth')).toMatchObject({ resolved: { address: alice } })
  })

  test('A40 behavior: a contract on Ethereum is nobody’s address on another network; a key that was handed on is', async () => {
    const wallet = getAddress('0x00000000000000000000000000000000000ca11e')
    await open().point('wallet.eth', wallet)
    await played().put(wallet, '0x6001')
    await settle()
    expect(await resolve('wallet.eth')).toMatchObject({ status: 'resolved' })
    expect(await resolve('wallet.eth', base())).toMatchObject({
      status: 'unknown',
      sentence: expect.stringContaining('on Ethereum it is a contract'),
    })
    await played().put(wallet, concat(['0xef0100', alice]))
    expect(await resolve('wallet.eth', base())).toMatchObject({ status: 'resolved' })
  })

  test.each(['nobody.eth', 'bare.eth', 'pay.alice.eth'])('behavior: %s means nobody', async (name) => {
    for (const network of [ethereum(), base()])
      expect(await resolve(name, network)).toMatchObject({
        status: 'unknown',
        sentence: expect.stringMatching(/has no address in ENS on Ethereum.* Nothing is set; give the address/),
      })
  })

  test('behavior: a name that is kept on a server is not asked for there', async () => {
    await open().keepOnServer('server.eth')
    await settle()
    expect(await resolve('server.eth')).toMatchObject({ status: 'unknown' })
  })

  test('F13 behavior: two nodes have to agree', async () => {
    const { client } = played()
    const behind = await lyingNode(played().url, ({ method }, result) =>
      method === 'eth_call' && typeof result === 'string'
        ? { result: result.replaceAll(alice.slice(2).toLowerCase(), onBase.slice(2).toLowerCase()) }
        : undefined,
    )
    try {
      const [node] = client.endpoints
      const [liar] = (await connectPlayedChain(ethereum(), behind.url)).endpoints
      if (node === undefined || liar === undefined) throw new Error('No node.')
      const beside = (other: typeof node) => ({ ...client, endpoints: [node, { ...other, name: 'b', host: 'b' }] })
      const agreed = await resolve('alice.eth', ethereum(), beside(node))
      expect(agreed).toMatchObject({ status: 'resolved', resolved: { notes: [expect.anything()] } })
      expect(await resolve('alice.eth', ethereum(), beside(liar))).toMatchObject({
        status: 'unknown',
        sentence: expect.stringContaining('Two nodes of Ethereum do not agree on whom alice.eth means'),
      })
    } finally {
      await behind.close()
    }
  })

  test('behavior: a name that nobody paid for is turned down, though it still points to somebody', async () => {
    await played().rpc.increaseTime({ seconds: 366 * 86_400 })
    await settle()
    expect(await resolve('alice.eth')).toMatchObject({
      status: 'unknown',
      sentence: expect.stringContaining('alice.eth has expired'),
    })
  })
})

test('A11: the contracts are where ENS says that they are', async () => {
  const { mainnet } = await import('viem/chains')
  expect(ensOnEthereum.resolver.toLowerCase()).toBe(mainnet.contracts.ensUniversalResolver.address)
  expect(getAddress(ensOnEthereum.registrar)).toBe(ensOnEthereum.registrar)
})
