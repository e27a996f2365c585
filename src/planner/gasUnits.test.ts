import { encodeFunctionData, maxUint128, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import type { Intent } from '../model/Reading.ts'
import type { StepKind } from '../model/Step.ts'
import { buildEndCredit, buildSetCollateral } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildEndManager } from '../protocols/morpho/build.ts'
import { reservedGas, stepGas } from './gasUnits.ts'
import { amount, plannerOfTest, someone } from './testing/planOfTest.ts'

const planner = plannerOfTest()
const hundred = { value: '100', unit: 'token' } as const
const one = { value: '1', unit: 'token' } as const
const pool = practice.aave?.pool ?? account

/** One after the other, so that each leaves what the next one needs; together they have every kind of step. */
const days: readonly (readonly Intent[])[] = [
  [{ kind: 'swap', sell: 'ETH', buy: 'WETH', amount: one, exact: 'sell' }],
  [{ kind: 'supply', asset: 'ETH', amount: one, protocol: 'aave' }],
  ...['USDC', 'USDT', 'DAI', 'WBTC', 'wstETH', 'WETH'].map((asset): readonly Intent[] => [
    { kind: 'supply', asset, amount: { percent: '20' }, protocol: 'aave' },
  ]),
  [{ kind: 'earn', asset: 'USDC', amount: hundred, objective: 'yield', exclude: ['morpho'] }],
  [{ kind: 'swap', sell: 'USDC', buy: 'DAI', amount: hundred, exact: 'sell' }],
  [{ kind: 'swap', sell: 'USDT', buy: 'DAI', amount: hundred, exact: 'buy' }],
  [{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount: hundred, exact: 'buy' }],
  [{ kind: 'swap', sell: 'USDC', buy: 'ETH', amount: hundred, exact: 'sell' }],
  [{ kind: 'swap', sell: 'WBTC', buy: 'USDT', amount: { value: '0.01', unit: 'token' }, exact: 'sell' }],
  [{ kind: 'swap', sell: 'wstETH', buy: 'DAI', amount: { value: '0.1', unit: 'token' }, exact: 'sell' }],
  [{ kind: 'borrow', asset: 'USDC', amount: hundred, collateral: 'DAI' }],
  ...['USDT', 'DAI', 'ETH', 'WBTC', 'wstETH'].map((asset): readonly Intent[] => [
    { kind: 'borrow', asset, amount: { percent: '2' } },
  ]),
  [{ kind: 'repay', asset: 'any', amount: { percent: '50' } }],
  [{ kind: 'repay', asset: 'any', amount: 'all' }],
  [{ kind: 'withdraw', asset: 'USDC', amount: hundred, protocol: 'aave' }],
  [{ kind: 'withdraw', asset: 'any', amount: 'all' }],
  [{ kind: 'swap', sell: 'WETH', buy: 'ETH', amount: 'all', exact: 'sell' }],
  ...['USDC', 'USDT', 'ETH'].map((asset): readonly Intent[] => [{ kind: 'send', asset, amount: one, to: someone }]),
]

const giving = parseAbi(['function approveDelegation(address, uint256)', 'function setAuthorization(address, bool)'])
const blue = practice.morpho?.blue ?? account
const rights = [
  ...(practice.aave?.reserves ?? []).map(({ variableDebtToken: { address } }) => ({
    give: {
      to: address,
      value: 0n,
      data: encodeFunctionData({ abi: giving, functionName: 'approveDelegation', args: [someone, maxUint128] }),
    },
    end: buildEndCredit(address, someone),
  })),
  {
    give: {
      to: blue,
      value: 0n,
      data: encodeFunctionData({ abi: giving, functionName: 'setAuthorization', args: [someone, true] }),
    },
    end: buildEndManager(blue, someone),
  },
]

describe('stepGas', () => {
  test('default: covers the dearest step of each kind as the real contracts charge it, and less than three times that', async () => {
    const { plan, play } = planner()
    const dearest = new Map<StepKind, bigint>()
    await play([buildApprove(amount('7', 'USDT'), pool)])
    for (const intents of days) {
      // What stands behind a loan is made to by a step of its own only where it did not before.
      if (intents.some((each) => 'collateral' in each))
        await play([buildSetCollateral(pool, coin('DAI').address, false)])
      const { steps } = await plan(...intents)
      const played = await play(steps.map(({ call }) => call))
      for (const [index, step] of steps.entries()) {
        const gas = played[index]?.gasUsed ?? 0n
        expect([step.kind, played[index]?.ok]).toEqual([step.kind, true])
        if (gas > (dearest.get(step.kind) ?? 0n)) dearest.set(step.kind, gas)
      }
    }
    // Rights that no plan of Sayso's gives: given here by hand, so that there is something to take back.
    for (const { give, end } of rights) {
      const [given, ended] = await play([give, end])
      expect([given?.ok, ended?.ok]).toEqual([true, true])
      const gas = ended?.gasUsed ?? 0n
      if (gas > (dearest.get('take-back') ?? 0n)) dearest.set('take-back', gas)
    }
    const unplanned = ['bridge', 'claim', 'request-exit', 'stake']
    const planned = Object.keys(stepGas).filter((kind) => !unplanned.includes(kind))
    expect([...dearest.keys()].toSorted()).toEqual(planned.toSorted())
    const wrong = [...dearest].filter(([kind, gas]) => stepGas[kind] < gas || stepGas[kind] >= 3n * gas)
    expect(wrong).toEqual([])
  })
})

describe('reservedGas', () => {
  test('default', () => {
    expect(reservedGas([])).toBe(0n)
  })

  test('behavior: what is kept back covers the steps of each intent', async () => {
    const { plan } = planner()
    // Those that need nothing of an earlier day.
    const fresh = days.filter(
      ([first]) =>
        first?.kind !== 'withdraw' &&
        first?.kind !== 'repay' &&
        !(first?.kind === 'borrow' && first.collateral === undefined) &&
        !(first?.kind === 'swap' && first.sell === 'WETH'),
    )
    for (const intents of fresh) {
      if (intents.some((each) => 'asset' in each && each.asset === 'WETH')) continue
      const { steps } = await plan(...intents)
      const usual = steps.reduce((sum, { kind }) => sum + stepGas[kind], 0n)
      expect(reservedGas(intents)).toBeGreaterThanOrEqual(usual)
    }
  })

  test('behavior: two intents keep back what each of them would', () => {
    const [first = [], second = []] = days
    expect(reservedGas([...first, ...second])).toBe(reservedGas(first) + reservedGas(second))
  })
})
