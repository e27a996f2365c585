import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Earning, PlanCosts } from '../../model/Plan.ts'
import type { Intent } from '../../model/Reading.ts'
import { toCents } from '../../model/Usd.ts'
import { buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { amount, plannerOfTest } from '../testing/planOfTest.ts'
import { againstStaying } from './againstStaying.ts'

const dollar = 10n ** 8n
const earning: Earning = {
  parts: [
    {
      ...{ venueId: 'w', venue: 'W', deposit: amountOf(coin('USDC'), 1_000_000_000n), rateNow: null, rateAfter: 1n },
      ...{ grossPerYear: 40n * dollar, compounds: false, exitSeconds: 0n },
    },
  ],
  ...{ horizonDays: 365, grossPerYear: 40n * dollar, interestPerYear: 0n, entryCost: 1n, exitCost: 1n },
  ...{ netPerYear: 40n * dollar - 2n, netOverHorizon: 40n * dollar - 2n, breakEvenDays: 6, splitGain: null },
  ...{ usualGas: { first: 0, entry: 1n, exit: 1n }, leaving: [], venues: [] },
}
const costs: PlanCosts = { gas: dollar / 2n, dataWei: 0n, poolFees: 0n, impact: 0n }
const staying = (dollars: bigint) => ({ places: ['V'], grossPerYear: dollars * dollar, difference: 0n })

describe('againstStaying', () => {
  test('default: a year here, less a year there and what moving costs; what brings less never pays for itself', () => {
    expect(againstStaying({ ...earning, staying: staying(58n) }, costs)).toEqual({
      ...earning,
      breakEvenDays: null,
      staying: { ...staying(58n), difference: -18n * dollar - dollar / 2n },
    })
  })

  test('behavior: a move to a better place stays as it was told', () => {
    const better = againstStaying({ ...earning, staying: staying(30n) }, costs)
    expect(better).toEqual({ ...earning, staying: { ...staying(30n), difference: 10n * dollar - dollar / 2n } })
  })

  test('behavior: the same interest, and a fee to move for it, is less', () => {
    expect(againstStaying({ ...earning, staying: staying(40n) }, costs).staying?.difference).toBe(-dollar / 2n)
  })

  test('behavior: the interest of a loan and what trades cost count too', () => {
    const both = { ...earning, interestPerYear: 5n * dollar, staying: staying(40n) }
    const trade = { ...costs, poolFees: dollar, impact: -dollar / 4n }
    expect(againstStaying(both, trade).staying?.difference).toBe(-(5n * dollar + dollar / 2n + dollar - dollar / 4n))
  })

  test('behavior: nothing moved is nothing to compare, and neither is a fee whose worth nobody knows', () => {
    expect(againstStaying(earning, costs)).toEqual(earning)
    expect(againstStaying({ ...earning, staying: staying(58n) }, { ...costs, gas: null })).toEqual(earning)
  })
})

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const steady = practice.vaults[0]?.share.address ?? account
const out = (protocol: 'aave' | 'Steady USDC Vault'): Intent =>
  ({ kind: 'withdraw', asset: 'USDC', amount: 'all', protocol }) as Intent
const into: Intent = { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' }

describe('stayingOf', () => {
  test('default: what lies in a vault that pays more is compared with what it pays there', async () => {
    const { plan, play } = planner()
    await play([buildApprove(amount('1000', 'USDC'), steady), buildDeposit(steady, amount('1000', 'USDC'), account)])
    const { earning: moved, costs: spent } = await plan(out('Steady USDC Vault'), into)
    expect(moved?.staying?.places).toEqual(['Steady USDC Vault'])
    expect(moved?.staying?.grossPerYear).toBeGreaterThan(moved?.grossPerYear ?? 0n)
    expect(moved?.breakEvenDays).toBeNull()
    const less = toCents(moved?.grossPerYear ?? 0n) - toCents(moved?.staying?.grossPerYear ?? 0n)
    expect(moved?.staying?.difference).toBe(less - toCents(spent.gas ?? 0n))
  })

  test('behavior: of what stays in the wallet nothing is counted', async () => {
    const { plan, play } = planner()
    await play([buildApprove(amount('1000', 'USDC'), steady), buildDeposit(steady, amount('1000', 'USDC'), account)])
    const whole = await plan(out('Steady USDC Vault'), into)
    const half = await plan(out('Steady USDC Vault'), { ...into, amount: { value: '500', unit: 'token' } } as Intent)
    const [all, part] = [whole, half].map((one) => one.earning?.staying?.grossPerYear ?? 0n)
    expect(toCents((part ?? 0n) * 2n)).toBe(toCents(all ?? 0n))
  })

  test('behavior: money of the wallet is moved from no place', async () => {
    const { plan } = planner()
    const { earning: entered } = await plan({ ...into, amount: { value: '500', unit: 'token' } } as Intent)
    expect(entered).not.toHaveProperty('staying')
    expect(entered?.breakEvenDays).not.toBeNull()
  })

  test('behavior: out of the place that pays less, into a better one', async () => {
    const { plan, play } = planner()
    await play([buildApprove(amount('1000', 'USDC'), pool), buildSupply(pool, amount('1000', 'USDC'), account)])
    const earn = { kind: 'earn', asset: 'USDC', amount: 'previous', objective: 'yield' } as Intent
    const { earning: moved } = await plan(out('aave'), earn)
    expect(moved?.staying?.places).toEqual(['Aave v3'])
    expect(moved?.staying?.difference).toBeGreaterThan(0n)
    expect(moved?.breakEvenDays).not.toBeNull()
  })
})
