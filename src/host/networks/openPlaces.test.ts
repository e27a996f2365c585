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
import type { StageOf } from '../../model/Stage.ts'
import { allStages } from '../../model/testing/allStages.ts'
import { type OpenedCore, openCore } from '../openCore.ts'

const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const password = 'a long password for this test'

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

const base = known(8453)
const plain = plainNetwork(base)

describe('a real network, played by a local chain', () => {
  // Throw-away words: what they sign here is good on the real network too.
  const words = generateMnemonic(english)
  const { address } = mnemonicToAccount(words)
  const played = playNetwork(base)
  let profile: string
  let opened: OpenedCore
  let silent = false

  const open = () =>
    openCore({
      profile,
      connect: (network, urls) =>
        network.kind === 'practice'
          ? connectChain(network, urls)
          : connectPlayedChain(plain, silent ? 'http://127.0.0.1:1' : played().url),
    })

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sayso-places-'))
    await furnishPlain(played(), base)
    await played().rpc.setBalance({ address, value: 5n * 10n ** 18n })
    opened = await open()
  })

  afterAll(async () => {
    await opened.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  async function shown(message: string): Promise<StageOf<'verdict'> & { readonly hash: string }> {
    const conversation = crypto.randomUUID()
    const stages = await allStages(opened.core.say({ conversation, message }, new AbortController().signal))
    const last = stages.at(-1)
    if (last?.stage !== 'verdict' || last.hash === null) throw new Error(`No plan: ${JSON.stringify(last)}`)
    return { ...last, hash: last.hash }
  }

  const approve = ({ planId, hash, confirmation }: Awaited<ReturnType<typeof shown>>) =>
    allStages(opened.core.approve({ planId, hash, by: 'terminal', confirmation: confirmation ?? undefined }))

  test('behavior: practice is where one begins, and a real network takes a wallet of one’s own', async () => {
    expect(opened.core.info().chain).toMatchObject({ practice: true })
    expect(await opened.core.chooseNetwork({ chainId: base.chainId })).toMatchObject({
      status: 'refused',
      sentence: expect.stringMatching(/^Base takes a wallet of your own, and there is none yet\./),
    })
    expect(opened.core.info().chain.practice).toBe(true)
  })

  test('default: with a wallet, from a sentence to a receipt', async () => {
    expect(await opened.surface({ ask: 'restore', words, password })).toMatchObject({ reply: 'state' })
    expect(await opened.core.chooseNetwork({ chainId: base.chainId })).toMatchObject({ status: 'done' })
    expect(opened.core.info()).toMatchObject({ chain: { id: 8453, name: 'Base', practice: false }, account: address })
    const plan = await shown(`send 1 ETH to ${stranger}`)
    const run = await approve(plan)
    expect(run.at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect(await played().rpc.getBalance({ address: stranger })).toBe(10n ** 18n)
    expect(opened.core.history().at(0)).toMatchObject({ chainId: 8453, status: 'done' })
  })

  test('behavior: while the wallet is locked nothing is approved, and the plan waits', async () => {
    const plan = await shown(`send 0.1 ETH to ${stranger}`)
    await opened.core.lockWallet()
    const refusal = await approve(plan)
    expect(refusal).toMatchObject([{ stage: 'refuse', reason: 'still-open' }])
    expect(await opened.surface({ ask: 'unlock', password })).toMatchObject({ reply: 'state' })
    expect((await approve(plan)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('behavior: a plan is carried out where it was made, whatever is worked on by then', async () => {
    const plan = await shown(`send 0.1 ETH to ${stranger}`)
    await opened.core.chooseNetwork({ chainId: practice.chainId })
    expect(opened.core.info().chain.practice).toBe(true)
    const before = await played().rpc.getBalance({ address: stranger })
    expect((await approve(plan)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect(await played().rpc.getBalance({ address: stranger })).toBe(before + 10n ** 17n)
    await opened.core.chooseNetwork({ chainId: base.chainId })
  })

  test('behavior: another account of the wallet is worked with as soon as it is chosen', async () => {
    const state = await opened.surface({ ask: 'add-account', name: 'Second' })
    const second = state.reply === 'state' ? state.wallet.accounts.at(-1)?.address : undefined
    if (second === undefined) throw new Error('No second account.')
    await opened.surface({ ask: 'choose', address: second })
    await opened.core.wallets()
    expect(opened.core.info().account).toBe(second)
    await opened.surface({ ask: 'choose', address })
    await opened.core.wallets()
    expect(opened.core.info().account).toBe(address)
  })

  test('behavior: a node is named where it answers, and of its address no more than the host is said', async () => {
    const { chainId } = base
    const { core } = opened
    const named = core.networks().find(({ id }) => id === chainId)
    expect(named).toMatchObject({ here: true, ownNodes: false })
    silent = true
    const urls = ['https://node.example/v3/0123456789abcdef']
    expect(await core.setNodes({ chainId, urls })).toMatchObject({ status: 'refused' })
    silent = false
    expect(core.networks().find(({ id }) => id === chainId)).toEqual(named)
    const kept = await core.setNodes({ chainId, urls })
    expect(kept).toMatchObject({ status: 'done', sentence: expect.stringContaining('node.example') })
    expect(kept.sentence).not.toContain('0123456789abcdef')
    expect(core.networks().find(({ id }) => id === chainId)).toMatchObject({ nodes: ['node.example'], ownNodes: true })
    expect(await core.setNodes({ chainId, urls: [] })).toMatchObject({ status: 'done' })
    expect(core.networks().find(({ id }) => id === chainId)).toEqual(named)
  })

  test('behavior: after a restart one is where one was, or on the practice chain and told so', async () => {
    await opened.close()
    opened = await open()
    expect(opened.core.info().chain.id).toBe(base.chainId)
    await opened.close()
    silent = true
    opened = await open()
    expect(opened.core.info()).toMatchObject({
      chain: { practice: true },
      notices: [expect.stringMatching(/^Base could not be opened: .* You are on the practice chain;/)],
    })
    expect(await opened.core.chooseNetwork({ chainId: base.chainId })).toEqual({
      status: 'refused',
      sentence:
        'Base does not answer, so you are still on the Practice chain. Check the internet connection and try again in some minutes. If it stays so, have it asked through a node of your own; “A node of your own” says how.',
    })
    silent = false
    expect(await opened.core.chooseNetwork({ chainId: base.chainId })).toMatchObject({ status: 'done' })
  })
})
