import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import { hashBoundPlan } from '../model/BoundPlan.ts'
import type { WindView } from '../model/Wind.ts'
import { plannerOfTest } from '../planner/testing/planOfTest.ts'
import { buildTransfer } from '../protocols/erc20/build.ts'
import { simulate } from '../simulation/simulate.ts'
import { planFor } from '../wallet/planForTests.ts'
import { bindPlan, gasCeilings } from './bindPlan.ts'
import { ShownPlans } from './ShownPlans.ts'
import { windPlan } from './windPlan.ts'

const planner = plannerOfTest()

/** A deposit, as it stands before a person's eyes. */
async function shownDeposit() {
  const { plan: planned, snapshot: read, client, clock } = planner()
  const plan = await planned({
    kind: 'supply',
    asset: 'USDC',
    amount: { value: '1000', unit: 'token' },
    protocol: 'aave',
  })
  const snapshot = await read()
  const calls = plan.steps.map(({ call }) => call)
  const simulation = await simulate(client, { account, calls, block: snapshot.block, now: clock.now() })
  if (simulation.status !== 'ok') throw new Error(`Not played: ${simulation.status}`)
  const bound = bindPlan(plan, gasCeilings(simulation, { status: 'none' }), planFor(account).bounds, 10n ** 16n)
  const shown = new ShownPlans()
  const verdict = { level: 'PASS', findings: [], bounds: bound.bounds, confirmation: null } as const
  const hash = hashBoundPlan(bound)
  shown.show({ planId: 'p', plan, snapshot, simulation, exit: null, verdict, bound, hash, names: [] })
  return { parts: { client, clock, account, shown }, shown, plan }
}

function daysOf(view: WindView) {
  if (view.status !== 'ok') throw new Error(view.sentence)
  return view.days
}

describe('windPlan', () => {
  test('default: an open plan, after days, in two round trips', async () => {
    const { parts } = await shownDeposit()
    const input = { planId: 'p', days: [1, 7, 30, 90, 180, 365] }
    const before = parts.client.roundTrips()
    const [today, ...later] = daysOf(await windPlan(parts, input))
    expect(parts.client.roundTrips() - before).toBe(2)
    expect(today).toMatchObject({ days: 0, withoutPlan: { worthUsd: '1000.00' } })
    expect(later.map(({ days }) => days)).toEqual([1, 7, 30, 90, 180, 365])
    const [year] = later.slice(-1)
    expect(year?.withoutPlan.holdings).toMatchObject([{ token: 'USDC', amount: '1000', place: null }])
    expect(year?.withPlan.holdings).toMatchObject([{ token: 'USDC', place: 'Aave v3' }])
    expect(Number(year?.differenceUsd)).toBeGreaterThan(30)
  })

  test('behavior: what is not in hand, or approved already, is said in one sentence', async () => {
    const { parts, shown } = await shownDeposit()
    expect(await windPlan(parts, { planId: 'other', days: [30] })).toEqual({
      status: 'unavailable',
      planId: 'other',
      sentence: 'Sayso does not have this plan in hand any more. Say it again for a fresh one.',
    })
    shown.take('p')
    expect(await windPlan(parts, { planId: 'p', days: [30] })).toEqual({
      status: 'unavailable',
      planId: 'p',
      sentence: 'This plan was approved already: what it did is in its receipt.',
    })
  })

  test('behavior: a plan that is too old is not looked at', async () => {
    const { parts, plan } = await shownDeposit()
    parts.clock.see(plan.expiresAt)
    expect(await windPlan(parts, { planId: 'p', days: [30] })).toMatchObject({
      status: 'unavailable',
      sentence: 'This plan is too old to be looked at: prices and rates have moved on. Say it again.',
    })
  })

  test('behavior: a plan that the chain no longer carries has no later day', async () => {
    const { parts } = await shownDeposit()
    const { snapshot, play } = planner()
    // The money has gone elsewhere since.
    const balance = (await snapshot()).balances.get(coin('USDC').address.toLowerCase()) ?? 0n
    await play([buildTransfer(amountOf(coin('USDC'), balance), practice.multicall3)])
    const view = await windPlan(parts, { planId: 'p', days: [30] })
    expect(view).toMatchObject({ status: 'unavailable', sentence: expect.stringMatching(/^Step 2 would fail/) })
  })
})
