import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { english, generateMnemonic, mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectOptions, connectChain } from '../../chain/ChainClient.ts'
import { networkOf } from '../../chain/networks/networkOf.ts'
import { practice } from '../../chain/networks/practice.ts'
import { connectPlayedChain } from '../../chain/testing/connectPlayedChain.ts'
import { furnishPlain, plainNetwork } from '../../chain/testing/plainNetwork.ts'
import { playNetwork } from '../../chain/testing/playNetwork.ts'
import type { StageOf } from '../../model/Stage.ts'
import { allStages } from '../../model/testing/allStages.ts'
import { type OpenedCore, openCore } from '../openCore.ts'
import { type MisbehavingProxy, misbehavingProxy } from '../testing/misbehavingProxy.ts'

const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const password = 'a long password for this test'
const key = '0123456789abcdef0123'
const relayUrl = `https://relay.example/fast/${key}`

const known = networkOf(8453)
if (known === null) throw new Error('Base is not known.')
const base = known
const plain = plainNetwork(base)
const { chainId } = base

describe('a relay on a real network, played by a local chain', () => {
  // Throw-away words: what they sign here is good on the real network too.
  const words = generateMnemonic(english)
  const { address } = mnemonicToAccount(words)
  const played = playNetwork(base)
  let profile: string
  let opened: OpenedCore
  let node: MisbehavingProxy
  let relay: MisbehavingProxy

  /** As the app joins it, but that the node and the relay of that name are the local chain behind two proxies. */
  async function joinPlayed({ relay: url = null, ...others }: ConnectOptions) {
    if (url !== null && url !== relayUrl) return await connectChain(base, 'https://node.example', { relay: url })
    const client = await connectPlayedChain(plain, node.url, { ...others, relay: url === null ? null : relay.url })
    return client.relay === null ? client : { ...client, relay: { ...client.relay, name: 'relay.example' } }
  }

  const open = () =>
    openCore({
      profile,
      connect: (network, urls, options = {}) =>
        network.kind === 'practice' ? connectChain(network, urls, options) : joinPlayed(options),
    })

  const restart = async () => {
    await opened.close()
    opened = await open()
  }

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sayso-relay-'))
    ;[node, relay] = [await misbehavingProxy(() => played().url), await misbehavingProxy(() => played().url)]
    await furnishPlain(played(), base)
    await played().rpc.setBalance({ address, value: 5n * 10n ** 18n })
    opened = await open()
    await opened.surface({ ask: 'restore', words, password })
  })

  afterAll(async () => {
    await opened.close()
    for (const proxy of [node, relay]) await proxy.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  async function shown(message: string) {
    const stages = await allStages(
      opened.core.say({ conversation: crypto.randomUUID(), message }, new AbortController().signal),
    )
    const last = stages.at(-1)
    const plan = stages.find((stage): stage is StageOf<'plan'> => stage.stage === 'plan')
    if (last?.stage !== 'verdict' || last.hash === null || plan === undefined)
      throw new Error(`No plan: ${JSON.stringify(last)}`)
    return { plan, planId: last.planId, hash: last.hash, confirmation: last.confirmation ?? undefined }
  }

  const approve = ({ planId, hash, confirmation }: Awaited<ReturnType<typeof shown>>) =>
    allStages(opened.core.approve({ planId, hash, by: 'terminal', confirmation }))

  const view = () => opened.core.networks().find(({ id }) => id === chainId)

  test('behavior: it is asked at once: silent, of another chain or on this computer, it is refused and nothing changes', async () => {
    const set = (url: string) => opened.core.setRelay({ chainId, url })
    const before = relay.requests()
    relay.misbehave('*', { kind: 'drop' })
    expect(await set(relayUrl)).toMatchObject({
      status: 'refused',
      sentence: expect.stringMatching(/cannot be reached/),
    })
    expect(relay.requests()).toBe(before + 1)
    relay.misbehave('*', null)
    relay.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: '0x1' }) })
    const other = await set(relayUrl)
    expect(other).toMatchObject({
      status: 'refused',
      sentence: expect.stringMatching(/sends to chain 1, not to Base/),
    })
    expect(other.sentence).not.toContain(key)
    relay.misbehave('eth_chainId', null)
    expect(await set(relay.url)).toMatchObject({
      status: 'refused',
      sentence: expect.stringMatching(/^A node on this computer is not taken for Base/),
    })
    expect(await set(`http://relay.example/${key}`)).toMatchObject({ status: 'refused' })
    expect(await opened.core.setRelay({ chainId: practice.chainId, url: relayUrl })).toMatchObject({
      status: 'refused',
    })
    expect(view()).toMatchObject({ relay: null })
  })

  test('default: named, it alone is given what is signed, and every face says so', async () => {
    expect(await opened.core.setRelay({ chainId, url: relayUrl })).toEqual({
      status: 'done',
      sentence:
        'What you sign on Base is sent through relay.example alone, not through the public pool. Whether it keeps it to itself is its word; the nodes that a plan is tried out on see the plan all the same.',
    })
    expect(view()).toMatchObject({ relay: 'relay.example' })
    expect(await opened.core.chooseNetwork({ chainId })).toMatchObject({ status: 'done' })
    const asked = relay.requests()
    const found = await shown(`send 1 ETH to ${stranger}`)
    expect(found.plan.relay).toBe('relay.example')
    expect((await approve(found)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect(await played().rpc.getBalance({ address: stranger })).toBe(10n ** 18n)
    expect([relay.raw().length, relay.requests() - asked, node.raw().length]).toEqual([1, 1, 0])
  })

  test('behavior: named or taken back while it is in use, it takes effect at the next start', async () => {
    expect((await opened.core.setRelay({ chainId, url: null })).sentence).toBe(
      'What you sign on Base is sent to its nodes, as everybody’s is, and to no relay. That takes effect when Sayso starts the next time.',
    )
    expect((await shown(`send 0.1 ETH to ${stranger}`)).plan.relay).toBe('relay.example')
    expect((await opened.core.setRelay({ chainId, url: relayUrl })).status).toBe('done')
  })

  test('F04 behavior: closed while the relay is silent, the same bytes go to it at the next start, and to nobody else', async () => {
    const before = relay.raw().length
    const found = await shown(`send 0.2 ETH to ${stranger}`)
    relay.misbehave('*', { kind: 'drop' })
    const running = approve(found)
    while (relay.raw().length < before + 2) await new Promise((resolve) => setTimeout(resolve, 20))
    await opened.close()
    const receipt = (await running).at(-1)
    expect(receipt).toMatchObject({ stage: 'receipt', status: 'interrupted' })
    expect(JSON.stringify(receipt)).toContain('sent to the relay relay.example alone')
    expect(JSON.stringify(receipt)).toContain('/relay base none')
    relay.misbehave('*', null)
    opened = await open()
    expect(view()).toMatchObject({ relay: 'relay.example', here: true })
    expect(opened.core.info().notices).toEqual([expect.stringMatching(/^Done\./)])
    expect(new Set(relay.raw().slice(before)).size).toBe(1)
    expect(node.raw()).toEqual([])
    expect(await played().rpc.getBalance({ address: stranger })).toBe(12n * 10n ** 17n)
  })

  test('behavior: taken back, the nodes are given what is signed', async () => {
    const before = relay.requests()
    await opened.core.setRelay({ chainId, url: null })
    await restart()
    await opened.surface({ ask: 'unlock', password })
    const found = await shown(`send 0.1 ETH to ${stranger}`)
    expect(found.plan.relay).toBeNull()
    expect((await approve(found)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect([node.raw().length, relay.requests()]).toEqual([1, before])
  })

  test('behavior: its key is in no file but its own, and a damaged one is not taken for none', async () => {
    await opened.core.setRelay({ chainId, url: relayUrl })
    await opened.close()
    const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const holding = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(key))
    expect(holding.map(({ name }) => name)).toEqual(['relays.json'])
    writeFileSync(join(profile, 'relays.json'), '{"version":1')
    opened = await open()
    expect(opened.core.info()).toMatchObject({
      chain: { practice: true },
      notices: [expect.stringMatching(/^Base could not be opened: The file with your relays is damaged/)],
    })
    expect(view()).toMatchObject({ relay: 'a relay that cannot be read' })
    await opened.core.setRelay({ chainId, url: null })
    expect(await opened.core.chooseNetwork({ chainId })).toMatchObject({ status: 'done' })
  })
})
