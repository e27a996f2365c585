import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import { hashBoundPlan } from '../model/BoundPlan.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { planFor } from '../wallet/planForTests.ts'
import { cannotTake, type ShownPlan, ShownPlans } from './ShownPlans.ts'

const block = { number: 1n, timestamp: 1n, baseFeePerGas: 1n, tipPerGas: 1n }

function shownPlan(planId: string): ShownPlan {
  const bound = planFor(account)
  const shared = { chainId: practice.chainId, account, block }
  return {
    planId,
    bound,
    hash: hashBoundPlan(bound),
    names: [],
    plan: { ...emptyPlan, ...shared },
    snapshot: {
      network: practice,
      account,
      block,
      now: block.timestamp,
      gas: { tipPerGas: 1n, tipFrom: 'share', medianBaseFee: 1n },
      stepDataGas: 0n,
      nonce: 0,
      waiting: 0,
      balances: new Map(),
      allowances: new Map(),
      prices: new Map(),
      reserves: new Map(),
      vaults: new Map(),
      lending: null,
      aave: { status: 'none' },
      morpho: new Map(),
      staking: null,
      codeAt: new Map(),
    },
    exit: null,
    simulation: {
      ...shared,
      status: 'ok',
      steps: [],
      balances: [],
      allowances: [],
      received: [],
      pools: [],
      feeds: [],
      vaults: [],
      lendingBefore: null,
      lendingAfter: null,
      healthAfterStep: [],
      exitsBefore: [],
      exitsAfter: [],
      codeAt: new Map(),
      unread: [],
    },
    verdict: { level: 'PASS', findings: [], bounds: bound.bounds, confirmation: null },
  }
}

describe('ShownPlans', () => {
  test('default', () => {
    const shown = new ShownPlans()
    const plan = shownPlan('p')
    shown.show(plan)
    expect(shown.find('p')).toBe(plan)
    expect(shown.take('p')).toBe(plan)
    expect(shown.find('p')).toBe(plan)
  })

  test('behavior: a plan is taken once, whoever asks twice', () => {
    const shown = new ShownPlans()
    shown.show(shownPlan('p'))
    shown.take('p')
    expect(shown.take('p')).toBe('taken')
    expect(shown.take('q')).toBe('unknown')
    expect(cannotTake('taken').code).toBe('plan-already-approved')
    expect(cannotTake('unknown').code).toBe('plan-unknown')
  })

  test('behavior: an approval that came to nothing gives the plan back', () => {
    const shown = new ShownPlans()
    shown.show(shownPlan('p'))
    shown.take('p')
    shown.giveBack('p')
    expect(shown.take('p')).toMatchObject({ planId: 'p' })
    shown.giveBack('unknown')
    expect(shown.take('unknown')).toBe('unknown')
  })

  test('behavior: a plan that is being signed cannot be dropped; one that is not, once', () => {
    const shown = new ShownPlans()
    shown.show(shownPlan('p'))
    shown.take('p')
    expect(shown.drop('p')).toBe(false)
    shown.giveBack('p')
    expect(shown.drop('p')).toBe(true)
    expect(shown.drop('p')).toBe(false)
    expect(shown.take('p')).toBe('unknown')
  })

  test('behavior: what no longer fits the chain is nobody’s to approve', () => {
    const shown = new ShownPlans()
    for (const id of ['p', 'q', 'r']) shown.show(shownPlan(id))
    shown.take('p')
    shown.forget('p')
    shown.giveBack('p')
    expect(shown.take('p')).toBe('unknown')
    shown.forgetAll()
    expect([shown.find('q'), shown.take('r')]).toEqual([null, 'unknown'])
  })

  test('behavior: only so many are kept: the oldest goes first', () => {
    const shown = new ShownPlans()
    for (let at = 0; at < 101; at += 1) shown.show(shownPlan(`p${at}`))
    expect(shown.find('p0')).toBeNull()
    expect(shown.find('p1')?.planId).toBe('p1')
    expect(shown.find('p100')?.planId).toBe('p100')
  })
})
