import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { amountOf } from '../../model/Amount.ts'
import type { BoundPlan } from '../../model/BoundPlan.ts'
import type { Slot } from '../../model/Slot.ts'
import type { Call } from '../../model/Step.ts'
import { buildRepay, buildSupply, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildStake } from '../../protocols/lido/build.ts'
import { buildUnwrap, buildWrap } from '../../protocols/weth/build.ts'
import { coin, evil, hostilePlans, lyingPlan, swapOf } from '../testing/hostilePlans.ts'
import { checkPolicy } from './checkPolicy.ts'

const me = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94'
const { aave, uniswap, staking, wrapped } = practice
if (!aave || !uniswap || !staking) throw new Error('The practice chain lacks a protocol.')
const usdc = coin('USDC')
const dai = coin('DAI')
const amount = amountOf(usdc, 1_000_000_000n)
const least = 990n * 10n ** 18n
const slot: Slot = {
  call: 2,
  word: 1,
  token: dai.address,
  from: 1,
  min: least,
  max: least + 10n ** 19n,
  expected: least,
}

describe('checkPolicy', () => {
  test.each<[string, readonly Call[], Partial<BoundPlan>]>([
    ['a supply', [buildApprove(amount, aave.pool), buildSupply(aave.pool, amount, me)], {}],
    ['a swap', [buildApprove(amount, uniswap.router), swapOf(me)], {}],
    [
      'a purchase, whose rest is taken back',
      [
        buildApprove(amount, uniswap.router),
        swapOf(me, { exact: 'buy' }),
        buildApprove(amountOf(usdc, 0n), uniswap.router),
      ],
      {},
    ],
    [
      'a whole debt, whose rest is taken back',
      [
        buildApprove(amount, aave.pool),
        buildRepay(aave.pool, usdc.address, 'all', me),
        buildApprove(amountOf(usdc, 0n), aave.pool),
      ],
      {},
    ],
    ['a send to whom it was approved', [buildTransfer(amount, evil)], {}],
    [
      'a withdrawal, unwrapped and staked',
      [
        buildWithdraw(aave.pool, wrapped.address, 'all', me),
        buildUnwrap(wrapped.address, 10n ** 18n),
        buildStake(staking.token.address, 10n ** 18n),
      ],
      {},
    ],
    ['a wrap', [buildWrap(wrapped.address, 1n)], {}],
    ['taking back what an unknown contract may take', [buildApprove(amountOf(usdc, 0n), evil)], {}],
    [
      'what a swap brings, supplied',
      [
        buildApprove(amount, uniswap.router),
        swapOf(me),
        buildApprove(amountOf(dai, least), aave.pool),
        buildSupply(aave.pool, amountOf(dai, least), me),
      ],
      { slots: [slot, { ...slot, call: 3 }] },
    ],
  ])('default: keeps %s', (_name, calls, part) => {
    expect(checkPolicy(lyingPlan(me, calls, part), practice)).toMatchObject({ status: 'kept' })
  })

  test('behavior: what a swap brings and the plan takes again needs no bound of its own', () => {
    const calls = [
      buildApprove(amount, uniswap.router),
      swapOf(me),
      buildApprove(amountOf(dai, least), aave.pool),
      buildSupply(aave.pool, amountOf(dai, least), me),
    ]
    const bounds = { ...lyingPlan(me, []).bounds, atMostOut: [{ token: usdc.address, units: amount.units }] }
    expect(checkPolicy(lyingPlan(me, calls, { bounds }), practice)).toMatchObject({ status: 'kept' })
    const more = calls.with(2, buildApprove(amountOf(dai, least + 1n), aave.pool))
    const taking = more.with(3, buildSupply(aave.pool, amountOf(dai, least + 1n), me))
    expect(checkPolicy(lyingPlan(me, taking, { bounds }), practice)).toMatchObject({
      sentence: 'More DAI would leave than was approved.',
    })
  })

  // Of another chain and with a delegation, `checkStep` judges before the policy does.
  const judged = hostilePlans(me).filter(({ plan }) => plan.chainId === practice.chainId && !plan.clearsDelegation)
  test.each(judged.map(({ name, plan, says }) => [name, plan, says] as const))(
    '%s behavior: refused',
    (_, plan, says) => {
      expect(checkPolicy(plan, practice)).toMatchObject({ status: 'broken', sentence: expect.stringMatching(says) })
    },
  )
})
