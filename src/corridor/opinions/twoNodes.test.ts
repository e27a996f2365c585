import { erc20Abi, numberToHex } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { watchPortfolio } from '../../answers/watchPortfolio.ts'
import { practice } from '../../chain/networks/practice.ts'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { connectPractice } from '../../host/practice/chainClient.ts'
import { baseFee } from '../../host/practice/keepSaved.ts'
import { practiceOfTest } from '../../host/practice/practiceOfTest.ts'
import { type Fault, type MisbehavingProxy, misbehavingProxy } from '../../host/testing/misbehavingProxy.ts'
import type { Network } from '../../model/Network.ts'
import type { PortfolioView } from '../../model/Portfolio.ts'
import type { Stage } from '../../model/Stage.ts'
import { type CorridorChange, type CorridorOfTest, corridorOfTest } from '../testing/corridorOfTest.ts'
import { stageOf } from '../testing/endsOf.ts'
import { whaleSwap } from '../testing/whaleSwap.ts'

const corridor = corridorOfTest()
/** The same state on another machine: what is seen there stands still, whatever happens on the true chain. */
const twin = practiceOfTest()
const proxies: MisbehavingProxy[] = []

afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close()
})

const hostOf = ({ url }: MisbehavingProxy) => new URL(url).host

type Behind = CorridorOfTest & { readonly a: MisbehavingProxy; readonly b: MisbehavingProxy }

async function behindTwo(change: CorridorChange = {}): Promise<Behind> {
  const { url } = await corridor()
  const [a, b] = [await misbehavingProxy(url), await misbehavingProxy(url)]
  proxies.push(a, b)
  return { ...(await corridor({ rpcUrl: [a.url, b.url], ...change })), a, b }
}

const findingOf = (stages: readonly Stage[]) =>
  stageOf(stages, 'verdict').findings.filter(({ rule }) => rule === 'nodes-agree')

async function expectNothingSigned({ signatures, rpc, parts }: CorridorOfTest): Promise<void> {
  expect(signatures()).toBe(0)
  expect(await rpc.getTransactionCount({ address: parts.account })).toBe(0)
}

const stories = [
  ['earn', 'put 1000 USDC into the safest place with the highest yield'],
  ['swap', 'swap 1000 USDC for DAI'],
] as const

describe('two nodes that say the same', () => {
  test.each(stories)('default: %s is planned and carried out, and nothing is said of them', async (_, message) => {
    const open = await behindTwo()
    const stages = await open.say(message)
    expect(findingOf(stages)).toEqual([])
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    // Both were asked to play it, and both were given what was signed.
    expect(open.a.raw().length).toBe(open.signatures())
    expect(open.b.raw()).toEqual(open.a.raw())
  })
})

type Told = { readonly what: string; readonly method: string; readonly fault: Fault; readonly about: RegExp }

const held = async ({ rpc, parts }: CorridorOfTest): Promise<bigint> =>
  await rpc.readContract({
    ...{ address: coin('USDC').address, abi: erc20Abi, functionName: 'balanceOf', args: [parts.account] },
  })

/** What one of them says otherwise, and what the finding has to speak of. */
const lies: readonly ((open: Behind) => Promise<Told>)[] = [
  async (open) => ({
    ...{ what: 'balance', method: 'eth_call', about: /how much USD[CT] you have/ },
    fault: { kind: 'number', from: await held(open), to: (await held(open)) * 10n },
  }),
  async () => ({
    ...{ what: 'nonce', method: 'eth_getTransactionCount', about: /how many transactions you have sent/ },
    fault: { kind: 'lie', lie: () => ({ result: '0x7' }) },
  }),
  async ({ parts }) => ({
    ...{ what: 'code', method: 'eth_getCode', about: /the contract at 0x/ },
    fault: { kind: 'lie', lie: ({ params }) => (params[0] === parts.account ? undefined : { result: '0x60ff' }) },
  }),
  async (open) => ({
    ...{ what: 'trial', method: 'eth_simulateV1', about: /how much USDC you have after it/ },
    fault: { kind: 'number', from: (await held(open)) - 10n ** 9n, to: (await held(open)) - 10n ** 8n },
  }),
  async () => ({
    ...{ what: 'end of the trial', method: 'eth_simulateV1', about: /how step 1 ends/ },
    fault: { kind: 'lie', lie: (_, result) => ({ result: withStepsFailed(result) }) },
  }),
  async () => ({
    ...{ what: 'block', method: 'eth_getBlockByNumber', about: /has another block|the block itself/ },
    fault: {
      kind: 'lie',
      lie: ({ params }, result) =>
        params[0] === 'latest' || typeof result !== 'object'
          ? undefined
          : { result: { ...result, hash: numberToHex(1n, { size: 32 }) } },
    },
  }),
]

const played = z.array(z.looseObject({ calls: z.array(z.looseObject({ status: z.string() })) }))

/** The reads around the steps still succeed: only the steps are said to fail. */
function withStepsFailed(result: unknown): unknown {
  return played.parse(result).map((block) => ({
    ...block,
    calls: block.calls.map((call, index) =>
      index === 0 || index === block.calls.length - 1 ? call : { ...call, status: '0x0' },
    ),
  }))
}

describe('one of two lies', () => {
  test.each([
    ['the first', 'a'],
    ['the second', 'b'],
  ] as const)(
    'F13: %s, about each thing that decides: blocked, both are named, and nothing is signed',
    async (_, which) => {
      for (const lie of lies) {
        const open = await behindTwo()
        const { what, method, fault, about } = await lie(open)
        open[which].misbehave(method, fault)
        const stages = await open.say('swap 1000 USDC for DAI')
        const last = stages.at(-1)
        expect(['verdict', 'refuse', 'error'], what).toContain(last?.stage)
        const said = JSON.stringify(last)
        if (last?.stage === 'verdict') {
          expect(last, what).toMatchObject({ level: 'BLOCK', hash: null })
          const [found] = findingOf(stages)
          expect(found?.sentence, what).toMatch(about)
          expect(found?.sentence, what).toContain(hostOf(open.a))
          expect(found?.sentence, what).toContain(hostOf(open.b))
        } else expect(said, what).toContain(hostOf(open[which]))
        expect(said, what).not.toContain('inside Sayso')
        await expectNothingSigned(open)
      }
    },
    60_000,
  )

  test('F13: one that begins to lie after the plan was shown: the signature does not happen, and both are named', async () => {
    for (const lie of lies) {
      const open = await behindTwo()
      const { what, method, fault } = await lie(open)
      const stages = await open.say('swap 1000 USDC for DAI')
      expect(stageOf(stages, 'verdict').hash, what).not.toBeNull()
      open.b.misbehave(method, fault)
      const end = (await open.approve(stages)).at(-1)
      expect(end?.stage, what).toMatch(/^(refuse|error)$/)
      const sentence = end?.stage === 'refuse' ? end.sentence : end?.stage === 'error' ? end.error.message : ''
      expect(sentence, what).toContain(hostOf(open.b))
      await expectNothingSigned(open)
    }
  }, 60_000)

  test('F13: one that lies between two steps stops the rest, and the receipt says so', async () => {
    const open = await behindTwo({
      beforeSend: async (number) => {
        if (number === 1) b?.misbehave('eth_getTransactionCount', { kind: 'lie', lie: () => ({ result: '0x7' }) })
      },
    })
    const { b } = open
    const end = (await open.approve(await open.say('swap 1000 USDC for DAI'))).at(-1)
    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    expect(JSON.stringify(end)).toContain(hostOf(open.b))
    expect(open.signatures()).toBe(1)
  })
})

describe('both lie alike', () => {
  // The residual: whoever owns both nodes can show another present. What was signed still carries its own bounds.
  test('F14: two that show a price of the past get a signature, and the chain itself refuses the swap at its minimum', async () => {
    const { url } = await corridor()
    const past = urlOf(twin())
    const [a, b] = [await misbehavingProxy(url), await misbehavingProxy(url)]
    proxies.push(a, b)
    const open = await corridor({ rpcUrl: [a.url, b.url] })
    await copyTo(past, url)
    const before = await open.rpc.getBalance({ address: open.parts.account })
    const stages = await open.say('swap 1 ETH for USDC')
    await whaleSwap(open, { sell: coin('WETH'), buy: coin('USDC'), units: 2_000n * 10n ** 18n, fee: 500 })
    // From here on both play plans on the copy, where that has not happened.
    for (const proxy of [a, b]) proxy.misbehave('eth_simulateV1', { kind: 'elsewhere', url: past })
    const usdc = await held(open)
    const end = (await open.approve(stages)).at(-1)
    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    expect(open.signatures()).toBe(1)
    expect(await held(open)).toBe(usdc)
    // Gas, and not the ether.
    expect(before - (await open.rpc.getBalance({ address: open.parts.account }))).toBeLessThan(10n ** 16n)
  })
})

describe('nodes that are not there, or not up to date', () => {
  test('F12: all are down after the plan was shown: nothing is signed, nothing is lost, and it goes on when they are back', async () => {
    const open = await behindTwo()
    const stages = await open.say('swap 1000 USDC for DAI')
    for (const proxy of [open.a, open.b]) proxy.misbehave('*', { kind: 'drop' })
    const end = (await open.approve(stages)).at(-1)
    expect(end).toMatchObject({ stage: 'error', error: { code: 'chain-unreachable' } })
    await expectNothingSigned(open)
    expect((await open.say('swap 1000 USDC for DAI')).at(-1)).toMatchObject({ stage: 'error' })
    for (const proxy of [open.a, open.b]) proxy.misbehave('*', null)
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('F12: all are down: what is held is shown as it was, and as old, until one is back', async () => {
    const { parts, a, b, rpc } = await behindTwo()
    const { client, clock, account } = parts
    const watching = new AbortController()
    let looks = 0
    const pause = async (): Promise<void> => {
      looks += 1
      if (looks === 1) for (const proxy of [a, b]) proxy.misbehave('*', { kind: 'drop' })
      if (looks !== 5) return
      await rpc.mine({ blocks: 1 })
      b.misbehave('*', null)
    }
    const seen: PortfolioView[] = []
    for await (const view of watchPortfolio({ client, clock, account, pause }, watching.signal)) {
      seen.push(view)
      if (seen.length === 3) watching.abort()
    }
    const [first, old, again] = seen
    expect(first?.reached).toBe(true)
    expect(old).toEqual({ ...first, reached: false })
    expect(again?.reached).toBe(true)
    expect(again?.totalUsd).toBe(first?.totalUsd)
    expect(again?.block.number).not.toBe(first?.block.number)
  })

  test('F12 behavior: one of two is down: that nobody confirms the other has to be typed, and then it goes on', async () => {
    const open = await behindTwo()
    open.b.misbehave('*', { kind: 'drop' })
    const stages = await open.say('swap 1000 USDC for DAI')
    expect(stageOf(stages, 'verdict')).toMatchObject({ level: 'HARD', confirmation: 'confirm' })
    expect(findingOf(stages)[0]?.sentence).toBe(
      `Only ${hostOf(open.a)} could be asked, so nobody confirms what it says: ${hostOf(open.b)} cannot be reached.`,
    )
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('F12 behavior: one that goes after the plan was shown was confirmed by nobody: it is to be said again', async () => {
    const open = await behindTwo()
    const stages = await open.say('swap 1000 USDC for DAI')
    open.b.misbehave('*', { kind: 'drop' })
    const end = (await open.approve(stages)).at(-1)
    expect(end).toMatchObject({ stage: 'refuse' })
    expect(JSON.stringify(end)).toContain(`${hostOf(open.b)} cannot be reached`)
    await expectNothingSigned(open)
  })

  test('F15: one that is ten minutes behind confirms nothing, and is named', async () => {
    const open = await behindTwo()
    const { number } = await open.rpc.getBlock()
    await open.wait(600)
    await open.rpc.mine({ blocks: 1 })
    open.b.misbehave('*', { kind: 'stale', block: number })
    const stages = await open.say('swap 1000 USDC for DAI')
    expect(findingOf(stages)[0]?.sentence).toMatch(`${hostOf(open.b)} is 10 minutes behind the others`)
    expect(stageOf(stages, 'verdict').level).not.toBe('PASS')
  })

  test('F15: one that changes to another chain confirms nothing, and is named', async () => {
    const open = await behindTwo()
    open.b.misbehave('eth_chainId', { kind: 'lie', lie: () => ({ result: '0x1' }) })
    const stages = await open.say('swap 1000 USDC for DAI')
    expect(findingOf(stages)[0]?.sentence).toContain(`${hostOf(open.b)} answers for chain 1`)
  })

  test('A69 behavior: one that cannot play plans confirms what is held; that it cannot is said', async () => {
    const open = await behindTwo()
    open.b.misbehave('eth_simulateV1', {
      kind: 'lie',
      lie: () => ({ error: { code: -32_601, message: 'the method eth_simulateV1 does not exist' } }),
    })
    const stages = await open.say('swap 1000 USDC for DAI')
    expect(stageOf(stages, 'verdict').hash).not.toBeNull()
    expect(findingOf(stages)).toMatchObject([{ level: 'WARN', sentence: expect.stringContaining(hostOf(open.b)) }])
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('behavior: two keys at one provider are the word of one', async () => {
    const { url } = await corridor()
    const a = await misbehavingProxy(url)
    proxies.push(a)
    const keys = [`${a.url}/first-key-of-mine`, `${a.url}/second-key-of-mine`]
    const stages = await (await corridor({ rpcUrl: keys })).say('swap 1000 USDC for DAI')
    expect(findingOf(stages)).toMatchObject([{ level: 'WARN', facts: { endpoint: hostOf(a) } }])
    expect(JSON.stringify(stages)).not.toContain('key-of-mine')
    const b = await misbehavingProxy(url)
    proxies.push(b)
    b.misbehave('eth_getTransactionCount', { kind: 'lie', lie: () => ({ result: '0x7' }) })
    const three = await (await corridor({ rpcUrl: [...keys, b.url] })).say('swap 1000 USDC for DAI')
    expect(findingOf(three)[0]?.sentence).toContain(`${hostOf(b)} says 7`)
  })

  test('behavior: on a network of other people’s one node alone is a warning; on the practice chain it is nobody else’s', async () => {
    const network: Network = { ...practice, kind: 'public' }
    const { timestamp } = await (await corridor()).rpc.getBlock()
    const open = await corridor({ network, connecting: { nowSeconds: () => timestamp } })
    const stages = await open.say('swap 1000 USDC for DAI')
    expect(findingOf(stages)).toMatchObject([
      { level: 'WARN', sentence: expect.stringContaining(`the word of one node, ${new URL(open.url).host}`) },
    ])
    expect(findingOf(await (await corridor()).say('swap 1000 USDC for DAI'))).toEqual([])
  })
})

function urlOf({ transport }: ReturnType<ReturnType<typeof practiceOfTest>>): string {
  const url: unknown = transport.url
  if (typeof url !== 'string') throw new Error('The copy has no address.')
  return url
}

/** Everything that stands on one chain now, on the other. */
async function copyTo(copy: string, from: string): Promise<void> {
  const state = await connectPractice(from).dumpState()
  const rpc = connectPractice(copy)
  await rpc.loadState({ state })
  // Far enough for every block that is named to be there, and as dear as the others.
  for (let block = 0; block < 10; block += 1) {
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    await rpc.mine({ blocks: 1 })
  }
}
