import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { Intent, IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildSetCollateral, buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { amount, kindsOf, plannerOfTest, titlesOf, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const borrow = (change: Partial<IntentOf<'borrow'>> = {}): IntentOf<'borrow'> => ({
  kind: 'borrow',
  asset: 'USDC',
  amount: { value: '500', unit: 'token' },
  protocol: 'aave',
  ...change,
})
const wrapped = (text: string): Call => ({ to: coin('WETH').address, value: units(text, 'ETH'), data: '0xd0e30db0' })
const lent = (text: string, symbol: string): readonly Call[] => [
  buildApprove(amount(text, symbol), pool),
  buildSupply(pool, amount(text, symbol), account),
]

async function after(...calls: readonly Call[]): Promise<void> {
  const played = await planner().play(calls)
  expect(played.map(({ ok }) => ok)).toEqual(calls.map(() => true))
}

describe('planBorrow', () => {
  test('default', async () => {
    await after(wrapped('2'), ...lent('2', 'WETH'))
    const { plan, outcome } = planner()
    const planned = await plan(borrow())
    expect(planned.steps.map(({ call }) => call)).toEqual([buildBorrow(pool, amount('500', 'USDC'), account)])
    expect(planned.summary).toBe('Borrow 500 USDC from Aave v3')
    expect(planned.spends).toEqual([])
    expect(planned.gets).toEqual([{ expected: amount('500', 'USDC'), minimum: amount('500', 'USDC') }])
    const { loan } = planned
    expect(loan).toMatchObject({ healthBefore: null, debtBefore: 0n })
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(units('500', 'USDC'))
    expect(played.change('debtUSDC')).toBe(units('500', 'USDC'))
  })

  test('behavior: named collateral that is not lent yet is put up, just enough for a health of 2', async () => {
    const { plan, outcome } = planner()
    const planned = await plan(borrow({ collateral: 'ETH' }))
    expect(kindsOf(planned)).toEqual(['wrap', 'approve', 'supply', 'borrow'])
    expect(planned.summary).toMatch(/^Supply 0\.\d{1,6} ETH to Aave v3 as collateral, then Borrow 500 USDC from Aave v3$/)
    const health = planned.loan?.healthAfter ?? 0n
    expect(health).toBeGreaterThanOrEqual(2n * 10n ** 18n)
    expect(health).toBeLessThan(2_001n * 10n ** 15n)
    const played = await outcome(planned)
    expect(played.change('USDC')).toBe(units('500', 'USDC'))
    expect(played.allowances).toEqual([0n])
  })
})
