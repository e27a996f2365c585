import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import type { Network } from '../model/Network.ts'
import type { Stage } from '../model/Stage.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()
const lifetime = 1_200

/** Ways for time to pass without a block: the app stays open, or the computer sleeps and only the chain counts on. */
const passes: Readonly<Record<string, (open: CorridorOfTest, seconds: number) => Promise<unknown>>> = {
  open: (open, seconds) => open.wait(seconds),
  asleep: ({ rpc }, seconds) => rpc.increaseTime({ seconds }),
}
const idle = Object.keys(passes).flatMap((how) =>
  [1_800, 28_800].map((seconds): readonly [string, number] => [how, seconds]),
)

function verdictOf(stages: readonly Stage[]) {
  const last = stages.at(-1)
  if (last?.stage !== 'verdict') throw new Error(`No verdict: ${JSON.stringify(last)}`)
  return last
}

function blockedBy(stages: readonly Stage[]): readonly string[] {
  return verdictOf(stages)
    .findings.filter(({ level }) => level === 'BLOCK')
    .map(({ rule }) => rule)
}

/** A plan that is as good as one that is made right after a block, and that is carried out to its end. */
async function expectGood(open: CorridorOfTest, message: string): Promise<void> {
  const stages = await open.say(message)
  const verdict = verdictOf(stages)
  expect([message, blockedBy(stages)]).toEqual([message, []])
  expect(verdict.expiresInSeconds).toBeGreaterThanOrEqual(lifetime - 3)
  expect(verdict.expiresInSeconds).toBeLessThanOrEqual(lifetime)
  const end = (await open.approve(stages)).at(-1)
  expect([message, end]).toMatchObject([message, { stage: 'receipt', status: 'done' }])
}

describe('F22: the practice chain without a block', () => {
  test.each(idle)('default: %s for %i seconds, a plan is as good as ever', async (how, seconds) => {
    const open = await corridor()
    for (const message of ['supply 1000 usdc to aave', 'borrow 100 usdt from aave', 'stake 1 eth'])
      await open.carryOut(message)
    for (const message of ['put 100 usdc into aave', 'repay all my usdt', 'unstake 0.5 steth']) {
      await passes[how]?.(open, seconds)
      await expectGood(open, message)
    }
  })

  test.each(Object.keys(passes))('behavior: %s, a swap and its deadline count from now', async (how) => {
    const open = await corridor()
    await passes[how]?.(open, 1_800)
    await expectGood(open, 'swap 100 usdc for eth')
    await passes[how]?.(open, 1_500)
    await expectGood(open, 'swap 0.1 eth for usdc')
  })

  test('behavior: a plan that was shown before the computer slept is over, before anything is signed', async () => {
    const open = await corridor()
    const stages = await open.say('put 100 usdc into aave')
    await open.rpc.increaseTime({ seconds: lifetime })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(0)
  })
})

describe('F15: a real network without a block', () => {
  const network: Network = { ...practice, kind: 'public' }

  test('behavior: for three minutes it is believed, and no longer', async () => {
    const { timestamp } = await (await corridor()).rpc.getBlock()
    // A clock on the wall that stands still as well: only the chain's own can tell.
    const open = await corridor({ network, connecting: { nowSeconds: () => timestamp } })
    await open.say('put 100 usdc into aave')
    await open.wait(170)
    expect(blockedBy(await open.say('put 100 usdc into aave'))).not.toContain('head-age')
    await open.wait(20)
    const stages = await open.say('put 100 usdc into aave')
    expect(blockedBy(stages)).toContain('head-age')
    expect(verdictOf(stages)).toMatchObject({ level: 'BLOCK', hash: null })
  })
})
