import { erc20Abi, type Hex, hexToBigInt, isHex, numberToHex, parseEther } from 'viem'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { lyingNode } from '../host/testing/lyingNode.ts'
import type { Stage } from '../model/Stage.ts'
import { say } from '../sayso.ts'
import { judgePlan } from './judgePlan.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy, sentencesOf, stageOf } from './testing/endsOf.ts'
import { judgeOtherwise } from './testing/judgeOtherwise.ts'
import { whaleSwap } from './testing/whaleSwap.ts'
import { tryOut } from './tryOut.ts'

const corridor = corridorOfTest()
const blockSchema = z.looseObject({ baseFeePerGas: z.custom<Hex>((value) => isHex(value)) })

describe('a market that moves against the person', () => {
  test('A59, F06: a sandwich makes the swap fail at its least amount; only gas is lost, and the right that is left is listed', async () => {
    const open = await corridor({
      // The first transaction allows, the second trades: somebody gets in before it, after it was signed.
      beforeSend: async (number) => {
        if (number === 2)
          await whaleSwap(open, { sell: coin('USDC'), buy: coin('WETH'), units: 5_000_000n * 10n ** 6n, fee: 500 })
      },
    })
    const { account } = open.parts
    const usdcOf = async (): Promise<bigint> =>
      await open.rpc.readContract({
        address: coin('USDC').address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      })
    const held = await usdcOf()
    const ether = await open.rpc.getBalance({ address: account })

    const end = (await open.approve(await open.say('swap 1000 USDC for WETH'))).at(-1)

    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    if (end?.stage !== 'receipt') throw new Error('No receipt.')
    expect(end.steps.map(({ status }) => status)).toEqual(['mined', 'reverted'])
    expect(end.sentence).toMatch(/^Step 1 of 2 was done\. Step 2 of 2 failed on the chain: it changed nothing/)
    // Nothing but gas is gone.
    expect(await usdcOf()).toBe(held)
    expect(ether - (await open.rpc.getBalance({ address: account }))).toBe(parseEther(end.fee.amount))
    // What the first step allowed is still allowed, and the receipt says so and what to say.
    const { router } = open.client.network.uniswap ?? { router: account }
    expect(end.leftAllowances).toMatchObject([{ token: 'USDC', amount: '1000', spenderAddress: router }])
    expect(end.leftAllowances[0]?.sentence).toMatch(/To take that right back, say: revoke USDC from uniswap\.$/)
    const allowed = await open.rpc.readContract({
      address: coin('USDC').address,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [account, router],
    })
    expect(allowed).toBe(1_000_000_000n)
    // What it says to say is understood.
    const said = /say: (.*)\.$/.exec(end.sentence)?.[1] ?? ''
    const reading = (await open.say(said)).find((stage) => stage.stage === 'reading')
    expect(reading).toMatchObject({ reading: { intents: [{ kind: 'revoke', asset: 'USDC', spender: 'uniswap' }] } })
  })

  test('A59: a price that moves before the signature is seen there: nothing is signed at all', async () => {
    const open = await corridor()
    const stages = await open.say('swap 1000 USDC for WETH')
    await whaleSwap(open, { sell: coin('USDC'), buy: coin('WETH'), units: 5_000_000n * 10n ** 6n, fee: 500 })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(0)
  })
})

describe('what a person may lose', () => {
  test('A60: 50 percent of slippage is refused, however it is said; 10 is the most', async () => {
    const open = await corridor()
    for (const said of ['with 50% slippage', 'with max slippage 50%', 'with 10.1% slippage', 'slippage 99%']) {
      const [refusal] = blockedBy(await open.say(`swap 1000 USDC for DAI ${said}`))
      expect(refusal).toContain('A slippage limit above 10 %')
    }
    // And where a plan is made for it anyway, the guard blocks it.
    const verdict = await judgeOtherwise(
      open,
      'swap 1000 USDC for DAI with 50% slippage',
      'swap 1000 USDC for DAI with 10% slippage',
    )
    expect(verdict.level).toBe('BLOCK')
    expect(verdict.findings.map(({ rule }) => rule)).toContain('slippage-ceiling')
    expect(stageOf(await open.say('swap 1000 USDC for DAI with 10% slippage'), 'verdict').level).toBe('PASS')
    expect(open.signatures()).toBe(0)
  })

  test('A61: a trade that loses more than 5 percent by its own size is a warning, more than 10 is blocked', async () => {
    const open = await corridor()
    await open.rpc.setBalance({ address: open.parts.account, value: 10n ** 23n })
    const warned = stageOf(await open.say('swap 6000 ETH for DAI with 10% slippage'), 'verdict')
    expect(warned).toMatchObject({ level: 'WARN' })
    expect(warned.findings.find(({ rule }) => rule === 'price-impact')?.sentence).toMatch(
      /^You would lose 6\.\d+ percent/,
    )
    const refused = await open.say('swap 12000 ETH for DAI with 10% slippage')
    expect(refused.at(-1)).toMatchObject({ stage: 'refuse' })
    expect(open.signatures()).toBe(0)
  })
})

describe('prices that are not what they should be', () => {
  test.each([94n, 106n])('A63: a pool that stands at %s percent of the feeds is not traded in', async (percent) => {
    const open = await corridor()
    await open.post('DAI', percent * 10n ** 6n)
    const stages = await open.say('swap 1000 USDC for DAI with 10% slippage')
    expect(blockedBy(stages)).toContain('pool-against-feed')
    expect(open.signatures()).toBe(0)
  })

  test('A63: nor is one that somebody has pushed there, though it would bring more', async () => {
    const open = await corridor()
    await whaleSwap(open, { sell: coin('DAI'), buy: coin('WETH'), units: 6_000_000n * 10n ** 18n, fee: 3_000 })
    expect(blockedBy(await open.say('swap 1 ETH for DAI with 10% slippage'))).toContain('pool-against-feed')
    expect(open.signatures()).toBe(0)
  })

  test.each(['USDC', 'DAI'])(
    'A64: a price of %s that is older than its feed allows: nothing that depends on it is planned',
    async (symbol) => {
      const open = await corridor()
      await open.post(symbol, 10n ** 8n, 3_601n)
      const [refusal] = blockedBy(await open.say('swap 1000 USDC for DAI'))
      expect(refusal).toContain(`The price of ${symbol} is unknown or too old`)
      expect(open.signatures()).toBe(0)
    },
  )

  test('A64: where it grew too old between the plan and its trial, the plan is blocked', async () => {
    const open = await corridor()
    const shown = stageOf(await open.say('swap 1000 USDC for DAI'), 'verdict')
    const plan = open.parts.shown.find(shown.planId)
    if (plan === null) throw new Error('No plan.')
    await open.post('DAI', 10n ** 8n, 3_601n)
    const snapshot = await takeSnapshot(open.parts.client, open.parts.clock, open.parts.account)
    const { calls, slots, expiresAt, feeBudget } = plan.bound
    const tried = await tryOut(open.parts, { calls, slots, rights: [], leaving: [] }, snapshot)
    const verdict = judgePlan(open.parts, {
      said: { intents: plan.plan.intents, words: ['swap 1000 USDC for DAI'], contacts: {}, names: [] },
      plan: { calls, slots, expiresAt },
      ...{ snapshot, tried, budgetWei: feeBudget, brokenLimits: [], quotedAt: open.parts.monotonicMs() },
    })
    expect(verdict).toMatchObject({ level: 'BLOCK', bounds: null })
    expect(verdict.findings.map(({ rule }) => rule)).toContain('price-known')
  })
})

describe('a quote that is too old', () => {
  test('A62: after 31 seconds and three blocks the plan is quoted anew: it goes on where the new quote is within what was approved', async () => {
    const open = await corridor()
    const stages = await open.say('swap 1000 USDC for WETH')
    await open.wait(31)
    await open.rpc.mine({ blocks: 3 })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('A62: and stops where it is not: nothing is signed, and a fresh plan is offered', async () => {
    const open = await corridor()
    const stages = await open.say('swap 1000 USDC for WETH')
    await open.wait(31)
    await whaleSwap(open, { sell: coin('USDC'), buy: coin('WETH'), units: 3_000_000n * 10n ** 6n, fee: 500 })
    await open.rpc.mine({ blocks: 3 })
    expect((await open.approve(stages)).at(-1)).toMatchObject({
      stage: 'refuse',
      reason: 'blocked',
      sentence: expect.stringMatching(/Nothing was signed; say it again for a fresh plan\.$/),
    })
    expect(open.signatures()).toBe(0)
  })

  test('A62: one that took 31 seconds to plan is not shown to approve', async () => {
    const open = await corridor()
    let asked = 0
    // A clock that jumps while the plan is being made.
    const monotonicMs = (): number => {
      asked += 1
      return performance.now() + (asked > 5 ? 31_000 : 0)
    }
    const stages: Stage[] = []
    for await (const stage of say(
      { ...open.parts, monotonicMs },
      { conversation: 'c', message: 'swap 10 USDC for DAI' },
    ))
      stages.push(stage)
    expect(blockedBy(stages)).toEqual(['quote-age'])
    expect(sentencesOf(stages)).toContain('The prices that this plan was made from are too old by now.')
  })
})

describe('a price of gas that somebody made up', () => {
  test.each([20n, 100n, 10_000n])('A70: %s times what the last blocks asked is blocked', async (times) => {
    const base = await corridor()
    const node = await lyingNode(base.url, ({ method }, result) => {
      if (method !== 'eth_getBlockByNumber') return undefined
      const { baseFeePerGas } = blockSchema.parse(result)
      return {
        result: { ...blockSchema.parse(result), baseFeePerGas: numberToHex(hexToBigInt(baseFeePerGas) * times) },
      }
    })
    try {
      const open = await corridor({ rpcUrl: node.url })
      const stages = await open.say('swap 1000 USDC for DAI')
      const last = stages.at(-1)
      // So much gas may be more than the account has at all: then nothing is planned either.
      if (last?.stage === 'refuse') expect(last.reason).toBe('impossible')
      else expect(blockedBy(stages)).toContain('gas-price')
      expect(open.signatures()).toBe(0)
    } finally {
      await node.close()
    }
  })
})
