import { describe, expect, test } from 'vitest'
import { plannerOfTest, someone } from '../planner/testing/planOfTest.ts'
import { simulate } from '../simulation/simulate.ts'
import { bindPlan, feeBudget, gasCeilings } from './bindPlan.ts'
import { namedAddresses } from './namedAddresses.ts'
import { promisedChanges } from './promisedChanges.ts'
import { stopwatch } from './stopwatch.ts'

const planner = plannerOfTest()

async function bound() {
  const { plan, client, clock, snapshot } = planner()
  const planned = await plan(
    { kind: 'supply', asset: 'USDC', amount: { value: '100', unit: 'token' }, protocol: 'aave' },
    { kind: 'send', asset: 'ETH', amount: { value: '1', unit: 'token' }, to: someone },
  )
  const calls = planned.steps.map(({ call }) => call)
  const { block } = await snapshot()
  const simulation = await simulate(client, { account: planned.account, calls, block, now: clock.now() })
  if (simulation.status === 'unavailable') throw new Error(simulation.reason)
  return { planned, calls, simulation }
}

describe('bindPlan', () => {
  test('default', async () => {
    const { planned, calls, simulation } = await bound()
    const ceilings = gasCeilings(simulation, { status: 'none' })
    const bounds = { atMostOut: [], atLeastIn: [], maxOwedBase: 0n, mayOwe: [], mayReceive: [] }
    const plan = bindPlan(planned, ceilings, bounds, 5n)
    expect(plan).toEqual({
      version: 2,
      slots: [],
      chainId: planned.chainId,
      account: planned.account,
      calls: calls.map((call, index) => ({ ...call, gas: ceilings[index] })),
      feeBudget: 5n,
      expiresAt: planned.expiresAt,
      bounds,
    })
  })

  test('behavior: every step has room above what it used, and the budget pays for all of them', async () => {
    const { calls, simulation } = await bound()
    const ceilings = gasCeilings(simulation, { status: 'none' })
    const receipts = await planner().play(calls)
    for (const [index, ceiling] of ceilings.entries()) {
      const used = receipts[index]?.gasUsed ?? 0n
      expect(ceiling).toBeGreaterThan((used * 130n) / 100n)
      expect(ceiling).toBeLessThan(used * 2n + 30_000n)
    }
    expect(feeBudget(ceilings, 7n, { status: 'none' })).toBe(ceilings.reduce((sum, gas) => sum + gas * 7n, 0n))
    expect(feeBudget([], 7n, { status: 'none' })).toBe(0n)
  })

  test('behavior: what is promised is what the simulation changed, and nothing that it left alone', async () => {
    const { simulation } = await bound()
    const promised = promisedChanges(simulation, planner().client.network)
    expect(promised.map(({ token, units }) => [token.symbol, units > 0n])).toEqual([
      ['ETH', false],
      ['USDC', false],
      ['aUSDC', true],
    ])
  })
})

test('namedAddresses finds whom a message sends to by address, and no names', () => {
  const send = { kind: 'send', asset: 'ETH', amount: 'all' } as const
  expect(
    namedAddresses([
      { ...send, to: someone.toLowerCase() },
      { ...send, to: 'bob' },
      { kind: 'cancel', what: 'plan' },
    ]),
  ).toEqual([someone])
})

test('stopwatch tells how long each stage took, to a hundredth of a millisecond', () => {
  let now = 1_000
  const timed = stopwatch(() => now)
  now += 12.3456
  expect(timed({ stage: 'unsupported', sentence: 'No.' })).toEqual({ stage: 'unsupported', sentence: 'No.', ms: 12.35 })
  now += 1
  expect(timed({ stage: 'unsupported', sentence: 'No.' }).ms).toBe(1)
})
