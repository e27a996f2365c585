import { describe, expect, test } from 'vitest'
import type { EarningView, StageOf } from '../../src/model/Stage.ts'
import { wordsForTests } from './wordsForTests.ts'
import { costWorkings, earningWorkings, loanWorkings } from './workingsOf.ts'

const eth = { token: 'ETH', address: '0x', amount: '0.0003', usd: '0.75' }
const part = {
  venueId: 'v',
  venue: 'Steady Vault',
  deposit: { token: 'USDC', address: '0x', amount: '1000', usd: '1000.00' },
  rateNowPercent: '5.20',
  rateAfterPercent: '5.16',
  grossPerYearUsd: '51.60',
  compounds: false,
  exitSeconds: '0',
}
const earning: EarningView = {
  parts: [part],
  horizonDays: 365,
  grossPerYearUsd: '51.60',
  interestPerYearUsd: null,
  netPerYearUsd: '50.84',
  netOverHorizonUsd: '50.84',
  entryCostUsd: '0.44',
  exitCostUsd: '0.32',
  breakEvenDays: 6,
  breakEvenAt: '1800000000',
  splitGainUsd: null,
  staying: null,
  venues: [],
}
const told = (view: EarningView): Readonly<Record<string, string>> =>
  Object.fromEntries(earningWorkings(view, null, wordsForTests).map(({ figure, sentence }) => [figure, sentence]))

describe('earningWorkings', () => {
  test('default: each figure with what goes into it', () => {
    expect(told(earning)).toEqual({
      'Steady Vault':
        '$1,000.00 at about 5.16 % a year is $51.60. That is the rate that your own deposit leaves behind; before it, it is 5.20 %.',
      'A year after costs': '$51.60 of interest, less $0.44 for getting in and $0.32 for getting out, is $50.84.',
      'Getting in and out':
        'The network fee that such steps usually take, at the price of the block that was looked at, and what swaps on the way cost.',
      'Pays for itself': 'At $51.60 a year it takes 6 days to earn $0.44 for getting in and $0.32 for getting out.',
    })
  })

  test('behavior: the interest of what the same plan borrows is taken off', () => {
    const view = told({ ...earning, interestPerYearUsd: '16.20', netPerYearUsd: '34.64', breakEvenDays: 8 })
    expect(view['A year after costs']).toBe(
      '$51.60 of interest, less $16.20 of interest on what you borrow and $0.44 for getting in and $0.32 for getting out, is $34.64.',
    )
    expect(view['Pays for itself']).toContain('At $35.40 a year it takes 8 days')
  })

  test('behavior: a split and another time are told too; what is unknown is left out', () => {
    const view = told({
      ...earning,
      parts: [{ ...part, rateNowPercent: null, deposit: { ...part.deposit, usd: null } }],
      horizonDays: 90,
      netOverHorizonUsd: '11.97',
      splitGainUsd: '3.10',
      staying: null,
      breakEvenDays: null,
      breakEvenAt: null,
    })
    expect(view['Steady Vault']).toBe(
      '1,000 USDC at about 5.16 % a year is $51.60. That is the rate that your own deposit leaves behind.',
    )
    expect(view['90 days after costs']).toContain('$11.97')
    expect(view['What splitting brings']).toContain('over 90 days that brings $3.10 less')
    expect(view['Pays for itself']).toMatch(/never earns/)
  })
})

test('loanWorkings: the rate only where something is borrowed', () => {
  const loan = {
    healthBefore: null,
    healthAfter: '1.83',
    debtBeforeUsd: '0.00',
    debtAfterUsd: '500.00',
    collateralBeforeUsd: '2500.00',
    collateralAfterUsd: '2500.00',
    borrowRateAfterPercent: '4.80',
    interestPerYearUsd: '14.40',
    backedBy: ['WETH'],
    alsoBacked: null,
  }
  expect(loanWorkings(loan, wordsForTests).map(({ figure }) => figure)).toEqual(['Health factor', 'Rate of the loan'])
  expect(loanWorkings({ ...loan, borrowRateAfterPercent: null }, wordsForTests)).toHaveLength(1)
})

test('costWorkings: for the figures that are there, and no other', () => {
  const plan: StageOf<'plan'> = {
    stage: 'plan',
    planId: 'p',
    summary: '',
    steps: [],
    spends: [],
    gets: [],
    dust: [],
    gasReserve: eth,
    earning: null,
    loan: null,
    weights: [],
    crossings: [],
    secondPart: null,
    costs: { gasUsd: '0.75', poolFeesUsd: '0.00', impactUsd: '0.00' },
    notes: [],
    relay: null,
    trade: null,
    edits: { amount: null, slippage: null, venues: [] },
    ms: 1,
  }
  const simulation: StageOf<'simulation'> = {
    stage: 'simulation',
    planId: 'p',
    status: 'ok',
    changes: [],
    gasUnits: '298721',
    fee: eth,
    reason: null,
    failedStep: null,
    earning: null,
    costs: { gasUsd: null, poolFeesUsd: '0.00', impactUsd: '0.00' },
    weights: [],
    exit: null,
    ms: 1,
  }
  expect(costWorkings(plan, null, null, wordsForTests)).toEqual([])
  const [fee] = costWorkings(plan, simulation, null, wordsForTests)
  expect(fee?.sentence).toMatch(/^What the network takes for 298,721 units of work/)
  const swap = { ...plan, costs: { gasUsd: '0.75', poolFeesUsd: '1.20', impactUsd: '-0.40' } }
  expect(costWorkings(swap, null, null, wordsForTests).map(({ figure }) => figure)).toEqual([
    'Fees of the pools',
    'Price of the trade',
  ])
})
