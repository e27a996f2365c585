import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildSetCollateral, buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { amount, kindsOf, plannerOfTest, units } from '../testing/planOfTest.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const withdraw = (change: Partial<IntentOf<'withdraw'>> = {}): IntentOf<'withdraw'> => ({
  kind: 'withdraw',
  asset: 'DAI',
  amount: 'all',
  ...change,
})
const lent = (text: string, symbol: string): readonly Call[] => [
  buildApprove(amount(text, symbol), pool),
  buildSupply(pool, amount(text, symbol), account),
]

describe('planWithdraw, beside a loan', () => {
  test('default: what stands behind it leaves only as far as it stays at the floor; the most that is told leaves room', async () => {
    const { play, plan, refusal, outcome } = planner()
    const owing = buildBorrow(pool, amount('500', 'USDC'), account)
    await play([...lent('2000', 'DAI'), ...lent('100', 'USDT'), owing])
    const sentence = await refusal(withdraw())
    expect(sentence).toMatch(
      /^Taking 2,000(\.\d+)? DAI out would leave your loan at a health of 0\.15, and Sayso stops at 1\.10: at most [\d,]+\.\d+ DAI can be taken out and leave it at 1\.50, below which Sayso warns\. Nothing was sent; take out less, repay first, or say "get me out of everything"\.$/,
    )
    const most = /at most ([\d,.]+) DAI/.exec(sentence)?.[1]?.replaceAll(',', '') ?? ''
    const planned = await plan(withdraw({ amount: { value: most, unit: 'token' } }))
    expect(planned.loan?.healthAfter).toBeGreaterThanOrEqual(15n * 10n ** 17n)
    expect(planned.loan?.healthAfter).toBeLessThan(151n * 10n ** 16n)
    expect(planned.notes.join()).not.toContain('The health of your loan would be')
    expect((await outcome(planned)).change('DAI')).toBe(units(most, 'DAI'))
    expect(await refusal(withdraw({ asset: 'any' }))).toMatch(/^Taking [\d.,]+ DAI out would leave/)
  })

  test('behavior: what does not count as collateral is nobody’s security', async () => {
    const { play, plan } = planner()
    const usdt = coin('USDT').address
    await play([...lent('2000', 'DAI'), ...lent('100', 'USDT')])
    await play([buildBorrow(pool, amount('1200', 'USDC'), account), buildSetCollateral(pool, usdt, false)])
    expect(kindsOf(await plan(withdraw({ asset: 'USDT' })))).toEqual(['withdraw'])
  })

  test('behavior: a price that is too old keeps what stands behind a loan where it is', async () => {
    const { play, post, refusal } = planner()
    await play([...lent('2000', 'DAI'), buildBorrow(pool, amount('100', 'USDC'), account)])
    await post('DAI', 100_000000n, 7_200n)
    expect(await refusal(withdraw({ amount: { value: '1', unit: 'token' } }))).toMatch(
      /^The price of DAI is unknown or too old, so the health of your loan cannot be trusted\./,
    )
  })
})
