import { createHash } from 'node:crypto'
import { type Hex, numberToHex, parseTransaction } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterEach, describe, expect, test } from 'vitest'
import { connectPractice } from '../../host/practice/chainClient.ts'
import { practiceOfTest } from '../../host/practice/practiceOfTest.ts'
import { type Fault, type MisbehavingProxy, misbehavingProxy } from '../../host/testing/misbehavingProxy.ts'
import type { Network } from '../../model/Network.ts'
import { type ChainClient, connectChain } from '../ChainClient.ts'
import { practice } from '../networks/practice.ts'
import { account, chainOfTest } from '../testing/chainOfTest.ts'
import { describeStanding } from './describeStanding.ts'

const chain = chainOfTest()
/** Another chain with the same id, which went another way after its first blocks. */
const twin = practiceOfTest()
const proxies: MisbehavingProxy[] = []

afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close()
})

const open = async (): Promise<MisbehavingProxy> => {
  const proxy = await misbehavingProxy(chain().url)
  proxies.push(proxy)
  return proxy
}

/** Two endpoints that are both in order until the test says otherwise, on a chain with the time of the world. */
async function two(network: Network = practice) {
  const [a, b] = [await open(), await open()]
  const patienceMs = 1_000
  const join = () => connectChain(network, [a.url, b.url], { patienceMs })
  return { a, b, join }
}

const hostOf = ({ url }: MisbehavingProxy) => new URL(url).host
const balance = (client: Pick<ChainClient, 'viem'>) =>
  client.viem.request({ method: 'eth_getBalance', params: [account, 'latest'] })
const standingsOf = async (client: ChainClient) =>
  (await client.look()).map((standing) => `${standing.name} ${describeStanding(standing) ?? 'is fit'}`)

const bodies: readonly (readonly [string, Fault])[] = [
  ['hangs up', { kind: 'drop' }],
  ['answers 429', { kind: 'status', status: 429 }],
  ['answers 429 and wants an hour', { kind: 'status', status: 429, retryAfter: '3600' }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 503 until a date', { kind: 'status', status: 503, retryAfter: 'Wed, 21 Oct 2099 07:28:00 GMT' }],
  ['answers a page', { kind: 'garbage', text: '<html>Welcome to the hotel</html>' }],
  ['answers nothing', { kind: 'garbage', text: '' }],
  ['answers with ids of somebody else', { kind: 'garbage', text: '[{"jsonrpc":"2.0","id":424242,"result":"0x1"}]' }],
  ['answers a tree of nothing', { kind: 'garbage', text: `${'['.repeat(5_000)}${']'.repeat(5_000)}` }],
  ['answers half', { kind: 'truncated' }],
  ['never ends', { kind: 'endless' }],
  ['drips', { kind: 'drip' }],
  ['is late', { kind: 'delay', ms: 5_000 }],
]

describe('reads', () => {
  test.each(bodies)('F16: where the first %s, the second answers, and in time', async (_, fault) => {
    const { a, b, join } = await two()
    const client = await join()
    const truth = await balance(client)
    const before = b.requests()
    a.misbehave('*', fault)
    const started = performance.now()
    expect(await balance(client)).toBe(truth)
    expect(performance.now() - started).toBeLessThan(2_500)
    expect(b.requests()).toBeGreaterThan(before)
    // And the next one does not wait for it again.
    const again = performance.now()
    expect(await balance(client)).toBe(truth)
    expect(performance.now() - again).toBeLessThan(500)
  })

  /** How each of them ends, and after how long. They wait for ten seconds, some of them: beside one another. */
  let ends: Promise<ReadonlyMap<string, { readonly thrown: unknown; readonly took: number }>> | undefined

  async function endAll() {
    const joined: { readonly name: string; readonly client: ChainClient; readonly misbehave: () => void }[] = []
    for (const [name, fault] of bodies) {
      const { a, b, join } = await two()
      const client = await join()
      const misbehave = () => {
        for (const proxy of [a, b]) proxy.misbehave('*', fault)
      }
      joined.push({ name, client, misbehave })
    }
    const ended = joined.map(async ({ name, client, misbehave }) => {
      misbehave()
      const started = performance.now()
      const thrown: unknown = await balance(client).catch((error: unknown) => error)
      return [name, { thrown, took: performance.now() - started }] as const
    })
    return new Map(await Promise.all(ended))
  }

  test.each(bodies)(
    'F16: where each of both %s, one error that names one of them, and in time',
    async (name) => {
      ends ??= endAll()
      const end = (await ends).get(name)
      expect(String(end?.thrown)).toMatch(/^EndpointError: The node 127\.0\.0\.1:\d+ [a-z][^\n]*\.\n/)
      expect(end?.took).toBeLessThan(16_000)
    },
    30_000,
  )

  test('F16: one that turns everybody away is asked three times, each time later, and answers when it can again', async () => {
    const a = await open()
    const client = await connectChain(practice, a.url)
    const before = a.requests()
    a.misbehave('*', { kind: 'status', status: 429 })
    await expect(balance(client)).rejects.toThrow('takes no more requests for now')
    expect(a.requests() - before).toBe(3)
    setTimeout(() => a.misbehave('*', null), 150)
    expect(await balance(client)).toMatch(/^0x/)
  })

  test('F12: where nobody answers, one clear sentence; and when one is back, it is asked', async () => {
    const { a, b, join } = await two()
    const client = await join()
    for (const proxy of [a, b]) proxy.misbehave('*', { kind: 'drop' })
    await expect(balance(client)).rejects.toThrow('cannot be reached')
    await expect(join()).rejects.toThrow('The chain does not answer. Nothing was sent')
    b.misbehave('*', null)
    expect(await balance(client)).toMatch(/^0x/)
  })

  test('behavior: what one does not have, or has no block for, the other is asked; it is remembered', async () => {
    const { a, b, join } = await two()
    const client = await join()
    const missing = { error: { code: -32_601, message: 'the method does not exist' } }
    a.misbehave('eth_getCode', { kind: 'lie', lie: () => missing })
    const ask = () => client.viem.request({ method: 'eth_getCode', params: [account, 'latest'] })
    expect(await ask()).toBe('0x')
    const before = a.requests()
    expect(await ask()).toBe('0x')
    expect(a.requests()).toBe(before)
    b.misbehave('eth_getCode', { kind: 'lie', lie: () => missing })
    await expect(ask()).rejects.toThrow('the method does not exist')
  })
})

describe('who is believed', () => {
  test('F15: one that is ten minutes behind is rejected by name, and the other is asked', async () => {
    const { a, b, join } = await two()
    const { number } = await chain().rpc.getBlock()
    await chain().rpc.increaseTime({ seconds: 600 })
    await chain().rpc.mine({ blocks: 1 })
    a.misbehave('*', { kind: 'stale', block: number })
    const client = await join()
    expect(await standingsOf(client)).toEqual([
      expect.stringMatching(`^${hostOf(a)} is 1[01] minutes behind the others$`),
      `${hostOf(b)} is fit`,
    ])
    const before = a.requests()
    expect(await client.viem.request({ method: 'eth_blockNumber' })).toBe(numberToHex(number + 1n))
    expect(a.requests()).toBe(before)
  })

  test('F15: one alone that is ten minutes behind this machine’s clock is refused, and says so', async () => {
    const a = await open()
    const network: Network = { ...practice, kind: 'public', name: 'Testnet' }
    const { timestamp } = await chain().rpc.getBlock()
    const join = (late: bigint) => connectChain(network, a.url, { nowSeconds: () => timestamp + late })
    expect(await balance(await join(10n))).toMatch(/^0x/)
    await expect(join(600n)).rejects.toThrow(
      `No node can be asked about Testnet: ${hostOf(a)} is 10 minutes behind this computer’s clock.`,
    )
  })

  test('F15: one of another chain is rejected by name; where all are, nothing is asked of them', async () => {
    const { a, b, join } = await two()
    a.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: '0x1' }) })
    const client = await join()
    expect(await standingsOf(client)).toEqual([`${hostOf(a)} answers for chain 1`, `${hostOf(b)} is fit`])
    b.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: '0x38' }) })
    await expect(join().then(standingsOf)).rejects.toMatchObject({
      code: 'chain-wrong',
      message: expect.stringContaining(`${hostOf(a)} answers for chain 1; ${hostOf(b)} answers for chain 56`),
    })
  })

  test('F15: on two forks neither is believed; a third one settles it', async () => {
    const { a, b, join } = await two()
    await chain().rpc.mine({ blocks: 8 })
    const url: unknown = twin().transport.url
    if (typeof url !== 'string') throw new Error('The twin has no address.')
    await connectPractice(url).mine({ blocks: 8 })
    a.misbehave('*', { kind: 'elsewhere', url })
    await expect(join().then(standingsOf)).rejects.toMatchObject({
      code: 'chain-wrong',
      message: expect.stringMatching(`${hostOf(a)} has another block \\d+ than ${hostOf(b)}`),
    })
    const c = await open()
    const client = await connectChain(practice, [a.url, b.url, c.url])
    expect(await standingsOf(client)).toEqual([
      expect.stringContaining(`${hostOf(a)} has another block`),
      `${hostOf(b)} is fit`,
      `${hostOf(c)} is fit`,
    ])
  })

  test('behavior: the practice chain’s one node is asked once and not looked at', async () => {
    const client = await connectChain(practice, chain().url)
    await balance(client)
    expect(client.roundTrips()).toBe(2)
  })
})

describe('what is sent', () => {
  // By somebody else each time: what a late node of the test before still hands on is none of this test's bytes.
  async function signed(): Promise<Hex> {
    const person = privateKeyToAccount(generatePrivateKey())
    await chain().rpc.setBalance({ address: person.address, value: 10n ** 18n })
    return await person.signTransaction({
      ...{ chainId: practice.chainId, to: account, value: 1n, gas: 21_000n },
      ...{ nonce: 0, maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, type: 'eip1559' },
    })
  }
  const send = (client: ChainClient, raw: Hex) =>
    client.viem.request({ method: 'eth_sendRawTransaction', params: [raw] })
  const digest = (raw: Hex | undefined) =>
    createHash('sha256')
      .update(raw ?? '')
      .digest('hex')

  test('default: all are given the same bytes, and one that takes them is enough', async () => {
    const { a, b, join } = await two()
    const client = await join()
    const raw = await signed()
    expect(parseTransaction(raw).to).toBe(account.toLowerCase())
    const hash = await send(client, raw)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect([a.raw().map(digest), b.raw().map(digest)]).toEqual([[digest(raw)], [digest(raw)]])
    expect((await chain().rpc.waitForTransactionReceipt({ hash })).status).toBe('success')
  })

  // The one that answers half has taken it: what the other says of it then is the last test's affair.
  test.each(bodies.filter(([, { kind }]) => kind !== 'truncated'))(
    'F04 behavior: the first %s, and it is sent all the same',
    async (_, fault) => {
      const { a, join } = await two()
      const client = await join()
      a.misbehave('*', fault)
      const hash = await send(client, await signed())
      expect((await chain().rpc.waitForTransactionReceipt({ hash })).status).toBe('success')
    },
  )

  test('F04 behavior: one refuses and the other hangs up after it took it: that it is unclear is what comes back', async () => {
    const { a, b, join } = await two()
    const client = await join()
    a.misbehave('eth_sendRawTransaction', {
      kind: 'lie',
      lie: () => ({ error: { code: -32_000, message: 'insufficient funds' } }),
    })
    b.misbehave('eth_sendRawTransaction', { kind: 'truncated' })
    await expect(send(client, await signed())).rejects.toThrow(
      `The node ${hostOf(b)} answered something that is no answer.`,
    )
  })

  describe('through a relay', () => {
    async function relayed() {
      const nodes = await two()
      const relay = await open()
      const join = () => connectChain(practice, [nodes.a.url, nodes.b.url], { patienceMs: 1_000, relay: relay.url })
      const nobodyElse = () => expect([nodes.a.raw(), nodes.b.raw()]).toEqual([[], []])
      return { ...nodes, relay, join, nobodyElse }
    }

    test('default: it alone is given what is sent, and it is asked nothing', async () => {
      const { a, b, relay, join, nobodyElse } = await relayed()
      const client = await join()
      const raw = await signed()
      expect(client.relay?.name).toBe(hostOf(relay))
      const before = a.requests() + b.requests()
      // Asked in the same moment, so that they could travel together.
      const [hash, held] = await Promise.all([send(client, raw), balance(client)])
      expect(held).toMatch(/^0x/)
      expect((await chain().rpc.waitForTransactionReceipt({ hash })).status).toBe('success')
      await client.look()
      expect(relay.raw().map(digest)).toEqual([digest(raw)])
      expect(relay.requests()).toBe(1)
      expect(a.requests() + b.requests()).toBeGreaterThan(before)
      nobodyElse()
    })

    test.each(bodies.filter(([, { kind }]) => kind !== 'delay' && kind !== 'drip'))(
      'F04 behavior: where it %s, no node is given it; the same bytes are taken later',
      async (_, fault) => {
        const { relay, join, nobodyElse } = await relayed()
        const client = await join()
        const raw = await signed()
        relay.misbehave('*', fault)
        await expect(send(client, raw)).rejects.toThrow(`The node ${hostOf(relay)} `)
        nobodyElse()
        relay.misbehave('*', null)
        // Unless it has them already, and answered half.
        if (fault.kind !== 'truncated') await send(client, raw)
        nobodyElse()
        expect(new Set(relay.raw().map(digest))).toEqual(new Set([digest(raw)]))
      },
    )

    test('behavior: that it has it already is its own word, and no node is asked for another', async () => {
      const { relay, join, nobodyElse } = await relayed()
      const client = await join()
      const lie = () => ({ error: { code: -32_000, message: 'already known' } })
      relay.misbehave('eth_sendRawTransaction', { kind: 'lie', lie })
      await expect(send(client, await signed())).rejects.toThrow('already known')
      nobodyElse()
    })

    test('behavior: named, it is asked once which chain it sends to; its address is said nowhere', async () => {
      const { a, relay } = await relayed()
      const join = (url: string) => connectChain(practice, a.url, { relay: url })
      const key = '0123456789abcdef'
      const check = async () => await (await join(`${relay.url}/v1/${key}`)).relay?.check()
      await expect(check()).resolves.toBeUndefined()
      relay.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: '0x1' }) })
      await expect(check()).rejects.toThrow(`The relay ${hostOf(relay)} sends to chain 1, not to ${practice.name}.`)
      relay.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ error: { code: 1, message: `no ${key}` } }) })
      await expect(check()).rejects.toThrow(`The relay ${hostOf(relay)} does not say which chain it sends to.`)
      relay.misbehave('eth_chainId', { kind: 'drop' })
      const thrown: unknown = await check().catch((error: unknown) => error)
      expect(String(thrown)).toContain(`The relay ${hostOf(relay)} cannot be reached.`)
      expect(JSON.stringify(thrown) + String(thrown)).not.toContain(key)
    })

    test('behavior: one on this computer takes nothing that is signed for a real network', async () => {
      const network: Network = { ...practice, kind: 'public', chainId: 1, name: 'Ethereum' }
      const joining = connectChain(network, 'https://node.example', { relay: 'http://localhost:8545' })
      await expect(joining).rejects.toMatchObject({ code: 'chain-wrong' })
    })
  })
})
