import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { english, generateMnemonic, mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectChain } from '../../chain/ChainClient.ts'
import { networkOf } from '../../chain/networks/networkOf.ts'
import { practice } from '../../chain/networks/practice.ts'
import { connectPlayedChain } from '../../chain/testing/connectPlayedChain.ts'
import { furnishPlain, plainNetwork } from '../../chain/testing/plainNetwork.ts'
import { playNetwork } from '../../chain/testing/playNetwork.ts'
import type { Network } from '../../model/Network.ts'
import type { Stage, StageOf } from '../../model/Stage.ts'
import { allStages } from '../../model/testing/allStages.ts'
import { type OpenedCore, openCore } from '../openCore.ts'

const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const password = 'a long password for this test'
const nobody = 'http://127.0.0.1:1'
const ether = 10n ** 18n

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const [base, ethereum] = [known(8453), known(1)]

describe('an asset that is held on two networks, which local chains play', () => {
  // Throw-away words: what they sign here is good on the real networks too.
  const words = generateMnemonic(english)
  const { address } = mnemonicToAccount(words)
  const played = new Map([base, ethereum].map((network) => [network.chainId, playNetwork(network)]))
  const chainOf = (network: Network) => {
    const chain = played.get(network.chainId)
    if (chain === undefined) throw new Error(`${network.name} is not played.`)
    return chain()
  }
  let profile: string
  let opened: OpenedCore
  /** What is joined, in order; and who is not answered by anybody, or not at all. */
  let joins: string[] = []
  let gone: readonly Network[] = []
  let hangs = false

  const open = () =>
    openCore({
      profile,
      connect: (network, urls) => {
        joins.push(network.name)
        if (network.kind === 'practice') return connectChain(network, urls)
        const silent = !played.has(network.chainId) || gone.includes(network)
        if (silent && hangs) return new Promise(() => {})
        return connectPlayedChain(plainNetwork(network), silent ? nobody : chainOf(network).url)
      },
    })

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sayso-several-'))
    for (const network of [base, ethereum]) {
      await furnishPlain(chainOf(network), network)
      await chainOf(network).rpc.setBalance({ address, value: 5n * ether })
    }
    opened = await open()
    await opened.surface({ ask: 'restore', words, password })
    await opened.core.chooseNetwork({ chainId: ethereum.chainId })
  })

  afterAll(async () => {
    await opened.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  const say = (message: string, conversation: string = crypto.randomUUID()) =>
    allStages(opened.core.say({ conversation, message }, new AbortController().signal))

  const asks = (stages: readonly Stage[]): StageOf<'ask'> => {
    const last = stages.at(-1)
    if (last?.stage !== 'ask') throw new Error(`No question: ${JSON.stringify(last)}`)
    return last
  }

  async function approve(stages: readonly Stage[]): Promise<Stage | undefined> {
    const last = stages.at(-1)
    if (last?.stage !== 'verdict' || last.hash === null) throw new Error(`No plan: ${JSON.stringify(last)}`)
    const { planId, hash, confirmation } = last
    return (
      await allStages(opened.core.approve({ planId, hash, by: 'terminal', confirmation: confirmation ?? undefined }))
    ).at(-1)
  }

  const chainsOf = (stages: readonly Stage[]) =>
    stages.flatMap((stage) =>
      stage.stage === 'place' || stage.stage === 'snapshot' ? [[stage.stage, stage.chain.name]] : [],
    )
  const here = () => opened.core.info().chain.name
  const unheard = 'Whether you hold ETH on Arbitrum, Optimism and Polygon is not known: they did not answer in time.'

  test('default: it asks on which; the answer goes there, and the plan is made and carried out there', async () => {
    const conversation = crypto.randomUUID()
    const asked = asks(await say(`send 0.5 ETH to ${stranger}`, conversation))
    expect(asked).toMatchObject({
      missing: ['chain'],
      question: `You hold ETH on more than one network. On which network? ${unheard}`,
      choices: ['on ethereum', 'on base'],
      labels: ['Ethereum (5 ETH)', 'Base (5 ETH)'],
    })
    expect(here()).toBe('Ethereum')

    const plan = await say('on base', conversation)
    expect(chainsOf(plan)).toEqual([
      ['place', 'Base'],
      ['snapshot', 'Base'],
    ])
    expect(plan.find(({ stage }) => stage === 'place')).toMatchObject({
      sentence: 'You are on Base now. What you approve here is real.',
    })
    expect(here()).toBe('Base')
    expect(await approve(plan)).toMatchObject({
      ...{ stage: 'receipt', status: 'done' },
      steps: [
        { lookUp: { name: 'Basescan', url: expect.stringMatching(/^https:\/\/basescan\.org\/tx\/0x[0-9a-f]{64}$/) } },
      ],
    })
    expect(await chainOf(base).rpc.getBalance({ address: stranger })).toBe(ether / 2n)
    expect(await chainOf(ethereum).rpc.getBalance({ address: stranger })).toBe(0n)
    expect(opened.core.history().at(0)).toMatchObject({ chainId: base.chainId, status: 'done' })
  })

  test('behavior: a network that is named is gone to, and nothing is asked', async () => {
    const plan = await say(`send 0.1 ETH to ${stranger} on ethereum`)
    expect(chainsOf(plan)).toEqual([
      ['place', 'Ethereum'],
      ['snapshot', 'Ethereum'],
    ])
    expect(plan.at(-1)).toMatchObject({ stage: 'verdict' })
    expect(here()).toBe('Ethereum')
    // Where one is already, nobody goes.
    expect(chainsOf(await say(`send 0.2 ETH to ${stranger} on ethereum`))).toEqual([['snapshot', 'Ethereum']])
    await opened.core.chooseNetwork({ chainId: base.chainId })
  })

  test('behavior: what is said of it afterwards stays where it was put, or goes where it is put then', async () => {
    const conversation = crypto.randomUUID()
    asks(await say(`send 0.5 ETH to ${stranger}`, conversation))
    await say('on base', conversation)
    const less = await say('make it 0.2', conversation)
    expect(chainsOf(less)).toEqual([['snapshot', 'Base']])
    expect(less.find(({ stage }) => stage === 'plan')).toMatchObject({ spends: [{ amount: '0.2' }] })
    const other = await say('on ethereum instead', conversation)
    expect(chainsOf(other)[0]).toEqual(['place', 'Ethereum'])
    expect(other.find(({ stage }) => stage === 'plan')).toMatchObject({ spends: [{ amount: '0.2' }] })
    await opened.core.chooseNetwork({ chainId: base.chainId })
  })

  test('behavior: the answer counts wherever one works by then', async () => {
    const conversation = crypto.randomUUID()
    asks(await say(`send 0.5 ETH to ${stranger}`, conversation))
    await opened.core.chooseNetwork({ chainId: practice.chainId })
    await opened.core.chooseNetwork({ chainId: base.chainId })
    expect(chainsOf(await say('on ethereum', conversation))[0]).toEqual(['place', 'Ethereum'])
    await opened.core.chooseNetwork({ chainId: base.chainId })
  })

  test('behavior: held here alone nothing is asked, and who did not answer is named with the plan', async () => {
    await chainOf(ethereum).rpc.setBalance({ address, value: 0n })
    const plan = await say(`send 0.5 ETH to ${stranger}`)
    expect(plan.find(({ stage }) => stage === 'plan')).toMatchObject({ notes: expect.arrayContaining([unheard]) })
    expect(plan.at(-1)).toMatchObject({ stage: 'verdict' })
  })

  test('behavior: not here but elsewhere, it is asked and not done there', async () => {
    await chainOf(ethereum).rpc.setBalance({ address, value: 5n * ether })
    await chainOf(base).rpc.setBalance({ address, value: ether / 10n })
    expect(asks(await say(`send 3 ETH to ${stranger}`))).toMatchObject({
      choices: ['on ethereum'],
      labels: ['Ethereum (5 ETH)'],
    })
    expect(here()).toBe('Base')
    const little = (await say(`send 7 ETH to ${stranger}`)).at(-1)
    expect(little).toMatchObject({
      stage: 'refuse',
      reason: 'impossible',
      sentence: expect.stringContaining('On Ethereum you hold 5 ETH.'),
    })
    await chainOf(base).rpc.setBalance({ address, value: 5n * ether })
  })

  test('behavior: a network that is named and does not answer leaves everything where it was', async () => {
    const [last] = (await say(`send 0.1 ETH to ${stranger} on polygon`)).slice(-1)
    expect(last).toMatchObject({ stage: 'error', error: { code: 'chain-unreachable' } })
    expect(here()).toBe('Base')
  })

  test('behavior: on the practice chain nobody is looked at and nothing is asked', async () => {
    await opened.core.chooseNetwork({ chainId: practice.chainId })
    joins = []
    const plan = await say(`send 0.1 ETH to ${stranger}`)
    expect(plan.at(-1)).toMatchObject({ stage: 'verdict' })
    expect(joins).toEqual([])
    expect((await say(`send 0.1 ETH to ${stranger} on base`)).at(-1)).toMatchObject({ stage: 'unsupported' })
    await opened.core.chooseNetwork({ chainId: base.chainId })
  })

  test('behavior: after a restart one is where one went, and an answer to a question of before is asked about', async () => {
    const conversation = crypto.randomUUID()
    asks(await say(`send 0.5 ETH to ${stranger}`, conversation))
    await say(`send 0.1 ETH to ${stranger} on ethereum`)
    await opened.close()
    opened = await open()
    expect(here()).toBe('Ethereum')
    expect(asks(await say('on base', conversation)).missing).toEqual(['action'])
    expect(here()).toBe('Ethereum')
    await opened.surface({ ask: 'unlock', password })
  })

  test('behavior: those that never answer hold up a plan for a bounded time, and are named', async () => {
    hangs = true
    gone = [base]
    await opened.close()
    opened = await open()
    const before = performance.now()
    const plan = await say(`send 0.5 ETH to ${stranger}`)
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(plan.at(-1)).toMatchObject({ stage: 'verdict' })
    expect(plan.find(({ stage }) => stage === 'plan')).toMatchObject({
      notes: expect.arrayContaining([
        'Whether you hold ETH on Base, Arbitrum, Optimism and Polygon is not known: they did not answer in time.',
      ]),
    })
  })
})
