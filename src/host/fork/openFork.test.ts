import { numberToHex } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { connectChain } from '../../chain/ChainClient.ts'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { corridorOfTest } from '../../corridor/testing/corridorOfTest.ts'
import { stageOf } from '../../corridor/testing/endsOf.ts'
import { type Fault, type MisbehavingProxy, misbehavingProxy } from '../testing/misbehavingProxy.ts'
import { forkWith, type OpenedFork } from './openFork.ts'
import { openRelay } from './openRelay.ts'

const chain = chainOfTest()
const corridor = corridorOfTest(chain)
const proxies: MisbehavingProxy[] = []
const forks: OpenedFork[] = []

afterEach(async () => {
  for (const fork of forks.splice(0)) await fork.close()
  for (const proxy of proxies.splice(0)) await proxy.close()
})

const missing: Fault = {
  kind: 'lie',
  lie: () => ({ error: { code: -32_601, message: 'the method eth_simulateV1 does not exist' } }),
}

/** Two nodes of which neither plays plans. */
async function unable(): Promise<readonly MisbehavingProxy[]> {
  const both = [await misbehavingProxy(chain().url), await misbehavingProxy(chain().url)]
  for (const proxy of both) proxy.misbehave('eth_simulateV1', missing)
  proxies.push(...both)
  return both
}

function copying(binary?: string): OpenedFork {
  const fork = forkWith(binary)
  forks.push(fork)
  return fork
}

const sentence = 'put 1000 USDC into the safest place with the highest yield'

describe('a network whose nodes do not play plans', () => {
  test('A69: plans are played on a copy of the chain on this machine, that is said, and they end as promised', async () => {
    const nodes = await unable()
    const open = await corridor({
      rpcUrl: nodes.map(({ url }) => url),
      connecting: { openFork: copying().openFork },
    })
    for (const message of [sentence, 'swap 1 ETH for USDC']) {
      const stages = await open.say(message)
      expect(stageOf(stages, 'simulation').status).toBe('ok')
      const found = stageOf(stages, 'verdict').findings.filter(({ rule }) => rule === 'nodes-agree')
      expect(found).toMatchObject([
        { level: 'WARN', sentence: expect.stringContaining('a copy of the chain on this computer') },
      ])
      expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    }
    expect(open.parts.client.playsOnFork()).toBe(true)
  }, 60_000)

  test('A69: a copy that cannot be made is no trial: the plan is blocked', async () => {
    const nodes = await unable()
    const open = await corridor({
      rpcUrl: nodes.map(({ url }) => url),
      connecting: { openFork: copying('/nowhere/anvil').openFork },
    })
    const stages = await open.say(sentence)
    expect(stageOf(stages, 'verdict')).toMatchObject({ level: 'BLOCK', hash: null })
    expect(open.signatures()).toBe(0)
  })

  test('A69 behavior: where one of them plays plans no copy is made', async () => {
    const [a, b] = await unable()
    b?.misbehave('eth_simulateV1', null)
    const open = await corridor({
      rpcUrl: [a?.url ?? '', b?.url ?? ''],
      connecting: { openFork: copying('/nowhere/anvil').openFork },
    })
    expect(stageOf(await open.say(sentence), 'simulation').status).toBe('ok')
    expect(open.parts.client.playsOnFork()).toBe(false)
  })

  test('default: what a copy plays is what the node itself would have played, at that block and at an older one', async () => {
    const [a, b] = await unable()
    const { openFork } = copying()
    const client = await connectChain(practice, [a?.url ?? '', b?.url ?? ''], { openFork })
    const balance = { to: practice.multicall3, data: `0x4d2301cc${account.slice(2).padStart(64, '0')}` }
    const { number } = await chain().rpc.getBlock()
    await chain().rpc.setBalance({ address: account, value: 5n })
    await chain().rpc.mine({ blocks: 2 })
    const play = (viem: typeof client.viem, block: bigint) =>
      viem.request<{ Method: string; Parameters: unknown; ReturnType: readonly { calls: unknown }[] }>({
        method: 'eth_simulateV1',
        params: [{ blockStateCalls: [{ calls: [balance] }] }, numberToHex(block)],
      })
    for (const block of [number + 2n, number, number + 1n]) {
      const [played] = await play(client.viem, block)
      const [truth] = await play(chain().client.viem, block)
      expect(played?.calls).toEqual(truth?.calls)
    }
  })
})

describe('openRelay', () => {
  test('behavior: it passes reads on, and nothing that sends or signs; another path is nothing', async () => {
    const asked: string[] = []
    const relay = await openRelay(async (questions) => {
      asked.push(...questions.map(({ method }) => method))
      return new Map(questions.map(({ id }) => [id, { id, result: '0x1' }]))
    })
    const post = async (url: string, ...methods: readonly string[]) => {
      const body = JSON.stringify(methods.map((method, id) => ({ jsonrpc: '2.0', id, method, params: [] })))
      const response = await fetch(url, { method: 'POST', body })
      return response.ok ? await response.json() : response.status
    }
    const told = await post(relay.url, 'eth_call', 'eth_sendRawTransaction', 'eth_signTransaction', 'debug_traceCall')
    expect(told).toMatchObject([{ result: '0x1' }, { error: {} }, { error: {} }, { error: {} }])
    expect(asked).toEqual(['eth_call'])
    expect(await post(new URL('/', relay.url).href, 'eth_call')).toBe(404)
    await relay.close()
  })
})
