import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Earning, LoanChange } from '../model/Plan.ts'
import { explainEarning } from './explainEarning.ts'

const dollar = 10n ** 8n
const part = {
  ...{ venueId: 'a', venue: 'Aave v3', deposit: amountOf(coin('USDC'), 10n ** 9n), rateNow: null, compounds: false },
  ...{ rateAfter: 4n * 10n ** 25n, grossPerYear: 40n * dollar, exitSeconds: 0n },
}
const earning: Earning = {
  ...{ parts: [part], horizonDays: 365, grossPerYear: 40n * dollar, interestPerYear: 0n, netPerYear: 39n * dollar },
  ...{
    netOverHorizon: 39n * dollar,
    entryCost: dollar / 2n,
    exitCost: dollar / 2n,
    breakEvenDays: 10,
    splitGain: null,
  },
  ...{ usualGas: { first: 0, entry: 0n, exit: 0n }, leaving: [], venues: [] },
}
const loan: LoanChange = {
  ...{ healthBefore: null, healthAfter: 2n * 10n ** 18n, debtBefore: 0n, debtAfter: 300n * dollar, backedBy: ['WETH'] },
  ...{ collateralBefore: 0n, collateralAfter: 900n * dollar, borrowRateAfter: 5n * 10n ** 25n },
  interestPerYear: 16n * dollar,
}

describe('explainEarning', () => {
  test('default: a shorter time that is asked for', () => {
    const told = explainEarning({ earning, loan: null }, { word: 'month', perYear: 12n })
    expect(told?.sentence).toMatch(/taken off\. That is about \$3\.25 a month\. Rates move/)
  })

  test('default: what is left of a year, and what it is made of', () => {
    const told = explainEarning({ earning, loan: null })
    expect(told?.sentence).toBe(
      'This plan earns about $39.00 a year, with getting in and out taken off. Rates move every day, so that is no promise.',
    )
    expect(told?.rows.map(({ label, value }) => [label, value])).toEqual([
      ['Aave v3', '$40.00 a year before costs'],
      ['Getting in and out', 'costs $1.00'],
    ])
  })

  test('behavior: with a loan in it, its interest is taken off, and said; less than nothing is a cost', () => {
    const owing = (interestPerYear: bigint) => ({
      ...earning,
      ...{ interestPerYear, netPerYear: earning.netPerYear - interestPerYear },
    })
    const told = explainEarning({ earning: owing(16n * dollar), loan })
    expect(told?.sentence).toContain(
      'earns about $23.00 a year, with the interest of what you borrow and getting in and out taken off.',
    )
    expect(told?.rows).toContainEqual({
      ...{ label: 'Interest of what you borrow', value: 'costs $16.00 a year', detail: '' },
    })
    expect(explainEarning({ earning: owing(50n * dollar), loan })?.sentence).toContain(
      'This plan costs you about $11.00 a year more than it earns: the interest of what you borrow and getting in and out come to more.',
    )
  })

  test('behavior: a loan alone earns nothing and says what it costs; of anything else there is nothing to say', () => {
    expect(explainEarning({ earning: null, loan })?.sentence).toBe(
      'This plan earns nothing: what you borrow costs about $16.00 a year, at today’s rate.',
    )
    expect(explainEarning({ earning: null, loan: null })).toBeNull()
  })
})
