import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import type { PlayedSimulation, SimulatedStep } from '../model/Simulation.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { simulationStage } from './simulationStage.ts'

const step: SimulatedStep = { status: 'ok', gasUsed: 50_000n, logs: [], returnData: '0x', reason: null }
const usdc = coin('USDC').address
const reserve = practice.aave?.reserves.find(({ asset }) => asset === usdc)
const debt = reserve?.variableDebtToken.address ?? usdc
const price = (usdE8: bigint) => ({ usdE8, updatedAt: 0n, source: 'feed' })
const context = {
  network: practice,
  tokens: heldTokens(practice),
  prices: new Map([
    [practice.native.address.toLowerCase(), price(2_500_00000000n)],
    [usdc.toLowerCase(), price(1_00000000n)],
    [debt.toLowerCase(), price(-1_00000000n)],
  ]),
  feePerGas: 10n ** 9n,
  plan: emptyPlan,
  exit: null,
}
const figures = {
  earning: null,
  costs: { gasUsd: null, poolFeesUsd: '0.00', impactUsd: '0.00' },
  weights: [],
  exit: null,
}
const simulation: PlayedSimulation = {
  status: 'ok',
  chainId: practice.chainId,
  account: usdc,
  block: { number: 1n, timestamp: 1n, baseFeePerGas: 1n },
  steps: [step, step],
  balances: [{ token: usdc, before: 10_000_000n, after: 7_500_000n }],
  allowances: [],
  received: [],
  pools: [],
  feeds: [],
  vaults: [],
  lendingBefore: null,
  lendingAfter: null,
  healthAfterStep: [null, null],
  exitsBefore: [],
  exitsAfter: [],
  codeAt: new Map(),
  unread: [],
}

describe('simulationStage', () => {
  test('default', () => {
    expect(simulationStage('p', simulation, context)).toEqual({
      stage: 'simulation',
      planId: 'p',
      status: 'ok',
      changes: [
        {
          token: 'USDC',
          position: null,
          address: usdc,
          before: '10',
          after: '7.5',
          change: '-2.5',
          changeUsd: '-2.50',
        },
      ],
      gasUnits: '100000',
      fee: { token: 'ETH', address: practice.native.address, amount: '0.0001', usd: '0.25' },
      reason: null,
      failedStep: null,
      ...figures,
    })
  })

  const changesOf = (...balances: PlayedSimulation['balances']) =>
    simulationStage('p', { ...simulation, balances }, context).changes

  test('behavior: whether leaving works is told, and nothing is told of what could not be tried', () => {
    const exitOf = (exit: Parameters<typeof simulationStage>[2]['exit']) =>
      simulationStage('p', simulation, { ...context, exit }).exit
    expect(exitOf({ status: 'works', gasUsed: 1n })).toEqual({ works: true, reason: null })
    expect(exitOf({ status: 'fails', reason: 'Nothing is left' })).toEqual({ works: false, reason: 'Nothing is left' })
    expect(exitOf({ status: 'unavailable' })).toBeNull()
  })

  test('behavior: what comes in carries a plus', () => {
    expect(changesOf({ token: usdc, before: 0n, after: 1_000_000n })).toMatchObject([
      { change: '+1', changeUsd: '+1.00' },
    ])
  })

  test('behavior: what is owed grows with a plus and costs with a minus; paid back, the other way round', () => {
    expect(changesOf({ token: debt, before: 0n, after: 3_000_000n })).toMatchObject([
      { change: '+3', changeUsd: '-3.00' },
    ])
    expect(changesOf({ token: debt, before: 3_000_000n, after: 0n })).toMatchObject([
      { change: '-3', changeUsd: '+3.00' },
    ])
  })

  test('behavior: what stays the same, and what nobody listed, is not shown', () => {
    const unlisted = { token: '0x1111111111111111111111111111111111111111', before: 0n, after: 5n } as const
    expect(changesOf({ token: usdc, before: 5n, after: 5n }, unlisted)).toEqual([])
  })

  test('behavior: without a price there are no dollars', () => {
    expect(changesOf({ token: coin('DAI').address, before: 0n, after: 10n ** 18n })).toMatchObject([
      { change: '+1', changeUsd: null },
    ])
  })

  test('behavior: the first step that failed is named, with its reason', () => {
    const failed: SimulatedStep = { ...step, status: 'reverted', reason: 'Uniswap: the deadline has passed' }
    const later: SimulatedStep = { ...failed, reason: 'another' }
    expect(
      simulationStage('p', { ...simulation, status: 'reverted', steps: [step, failed, later] }, context),
    ).toMatchObject({ status: 'reverted', failedStep: 1, reason: 'Uniswap: the deadline has passed' })
  })

  test('behavior: a simulation that could not be had shows no figures', () => {
    expect(simulationStage('p', { status: 'unavailable', reason: 'No.' }, context)).toEqual({
      stage: 'simulation',
      planId: 'p',
      status: 'unavailable',
      changes: [],
      gasUnits: '0',
      fee: { token: 'ETH', address: practice.native.address, amount: '0', usd: '0.00' },
      reason: 'No.',
      failedStep: null,
      ...figures,
    })
  })
})
