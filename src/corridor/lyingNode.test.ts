import {
  concatHex,
  decodeFunctionResult,
  encodeFunctionResult,
  type Hex,
  isHex,
  multicall3Abi,
  numberToHex,
  slice,
} from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { connectChain } from '../chain/ChainClient.ts'
import { practice } from '../chain/networks/practice.ts'
import { type Lie, type LyingNode, lyingNode } from '../host/testing/lyingNode.ts'
import type { Stage } from '../model/Stage.ts'
import { approve, say } from '../sayso.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { callsOf } from './testing/lyingModel.ts'

const open = corridorOfTest()
let node: LyingNode | undefined

afterEach(() => node?.close())

/** Says it where the node lies. */
async function sayThrough(corridor: CorridorOfTest, lie: Lie, message: string) {
  node = await lyingNode(corridor.url, lie)
  const parts = { ...corridor.parts, client: await connectChain(practice, node.url) }
  const stages: Stage[] = []
  for await (const stage of say(parts, { conversation: crypto.randomUUID(), message })) stages.push(stage)
  return { parts, stages, last: stages.at(-1) }
}

/** The gas that only a batch of quotes is given. */
const quotingGas = '0x3b9aca00'

/** Changes every answer of a batch of quotes. */
function aboutQuotes(change: (units: bigint, whole: Hex) => Hex): Lie {
  return ({ method, params: [call] }, result) => {
    if (method !== 'eth_call' || !JSON.stringify(call).includes(quotingGas) || !isHex(result)) return undefined
    const answers = decodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', data: result })
    const changed = answers.map(({ success, returnData }) => ({
      success,
      returnData: success ? change(BigInt(slice(returnData, 0, 32)), returnData) : returnData,
    }))
    return { result: encodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', result: changed }) }
  }
}

const times = (percent: bigint) =>
  aboutQuotes((units, whole) => concatHex([numberToHex((units * percent) / 100n, { size: 32 }), slice(whole, 32)]))

describe('a quote that lies', () => {
  test.each([1n, 50n, 97n, 99n, 100n, 101n, 150n, 1_000n])(
    'A65: at %s percent of the truth, a plan that can be approved brings at least what the feeds say, on the true router',
    async (percent) => {
      const corridor = await open()
      const truth = await corridor.say('swap 1000 USDC for DAI')
      const { stages, last } = await sayThrough(corridor, times(percent), 'swap 1000 USDC for DAI')
      const [token, router] = callsOf(truth).map(({ to }) => to.address)
      for (const call of callsOf(stages)) expect([token, router]).toContain(call.to.address)
      expect(callsOf(stages).length).toBeLessThanOrEqual(2)
      const approvable = last?.stage === 'verdict' && last.hash !== null
      if (percent === 100n) expect(approvable).toBe(true)
      if (!approvable) return
      const plan = stages.find((stage) => stage.stage === 'plan')
      // Both are a dollar by their feeds, and slippage and tolerance take 0.5 and 1 percent at most.
      expect(Number(plan?.gets[0]?.minimum.amount)).toBeGreaterThanOrEqual(985)
    },
  )

  test.each([50n, 90n, 105n, 150n, 1_000n])(
    'A65 behavior: a lie of %s percent is found out: there is nothing to approve',
    async (percent) => {
      const corridor = await open()
      const { last } = await sayThrough(corridor, times(percent), 'swap 1000 USDC for DAI')
      expect(last?.stage === 'verdict' ? last.hash : null).toBeNull()
      expect(['verdict', 'refuse']).toContain(last?.stage)
    },
  )

  test.each([
    ['nothing', '0x'],
    ['half a number', '0x1234'],
    ['the largest number', numberToHex(2n ** 256n - 1n, { size: 32 })],
    ['calls to make', `0x${'de'.repeat(600)}`],
  ] as const)('A65 behavior: a quote that is %s adds no call and is no quote', async (_, garbage) => {
    const corridor = await open()
    const { last, stages } = await sayThrough(
      corridor,
      aboutQuotes(() => garbage),
      'swap 1000 USDC for DAI',
    )
    expect(callsOf(stages)).toEqual([])
    expect(last?.stage).toBe('refuse')
  })
})

describe('a node that cannot simulate', () => {
  const missing: Lie = ({ method }) =>
    method === 'eth_simulateV1' ? { error: { code: -32601, message: 'the method does not exist' } } : undefined

  test('A69: the plan is blocked, and nothing is signed blind', async () => {
    const corridor = await open()
    const { last, stages } = await sayThrough(corridor, missing, 'supply 100 USDC to aave')
    expect(callsOf(stages)).toHaveLength(2)
    expect(stages.find(({ stage }) => stage === 'simulation')).toMatchObject({ status: 'unavailable' })
    expect(last).toMatchObject({ stage: 'verdict', level: 'BLOCK', hash: null })
  })

  test('A69 behavior: where it could when the plan was shown and cannot when it is approved, nothing is signed', async () => {
    const corridor = await open()
    let able = true
    const { parts, last } = await sayThrough(
      corridor,
      (request) => (able ? undefined : missing(request, null)),
      'supply 100 USDC to aave',
    )
    if (last?.stage !== 'verdict' || last.hash === null) throw new Error('There is no plan.')
    able = false
    const run: Stage[] = []
    for await (const stage of approve(parts, { planId: last.planId, hash: last.hash, by: 'window' })) run.push(stage)
    expect(run.map(({ stage }) => stage)).not.toContain('approval')
    expect(['refuse', 'error']).toContain(run.at(-1)?.stage)
    expect(parts.journal.entries().some(({ event }) => event.kind === 'signed')).toBe(false)
  })
})
