import { describe, expect, test } from 'vitest'
import type { EarningView, StageOf } from '../model/Stage.ts'
import type { WindDayView } from '../model/Wind.ts'
import { describeStage } from './describeStage.ts'
import { windLines } from './planLines.ts'

const amount = (value: string, token: string, usd: string) => ({ token, address: '0x', amount: value, usd })
const plan: StageOf<'plan'> = {
  stage: 'plan',
  planId: 'p',
  summary: 'Do it',
  steps: [
    {
      index: 0,
      kind: 'deposit',
      title: 'Deposit 1,000 USDC into Steady Vault',
      to: { name: 'Steady Vault', address: '0xab' },
      recipient: null,
      sends: null,
      value: '0',
      data: '0x',
    },
  ],
  spends: [],
  gets: [],
  dust: [],
  gasReserve: amount('0', 'ETH', '0.00'),
  earning: null,
  loan: null,
  weights: [],
  crossings: [],
  secondPart: null,
  costs: { gasUsd: '0.44', poolFeesUsd: '0.00', impactUsd: '0.00' },
  notes: [],
  relay: null,
  trade: null,
  edits: { amount: null, slippage: null, venues: [] },
  ms: 1,
}
const earning: EarningView = {
  parts: [
    {
      venueId: 'a',
      venue: 'Steady Vault',
      deposit: amount('600000', 'USDC', '600000.00'),
      rateNowPercent: '5.20',
      rateAfterPercent: '4.80',
      grossPerYearUsd: '28800.00',
      compounds: false,
      exitSeconds: '0',
    },
    {
      venueId: 'b',
      venue: 'Aave v3',
      deposit: amount('400000', 'USDC', '400000.00'),
      rateNowPercent: null,
      rateAfterPercent: '4.10',
      grossPerYearUsd: '16400.00',
      compounds: false,
      exitSeconds: '604800',
    },
  ],
  horizonDays: 90,
  grossPerYearUsd: '45200.00',
  interestPerYearUsd: null,
  netPerYearUsd: '45198.40',
  netOverHorizonUsd: '11143.70',
  entryCostUsd: '1.00',
  exitCostUsd: '0.60',
  breakEvenDays: 1,
  breakEvenAt: '1800000000',
  splitGainUsd: '812.55',
  staying: null,
  venues: [],
}

const linesOf = (parts: Partial<StageOf<'plan'>>): readonly string[] => describeStage({ ...plan, ...parts })

test('behavior: which relay alone is given it stands among the lines, and nothing where there is none', () => {
  expect(linesOf({ relay: 'relay.example' })).toContain(
    '  Sent through relay.example alone, not through the public pool; whether it keeps it to itself is its word.',
  )
  expect(linesOf({}).join()).not.toContain('Sent through')
})

test('behavior: a move to where it brings less says so first, and pays for nothing', () => {
  const staying = { places: ['Morpho USDC/WBTC'], grossPerYearUsd: '58.13', differencePerYearUsd: '-18.59' }
  const less = linesOf({ earning: { ...earning, netPerYearUsd: '39.41', breakEvenDays: null, staying } })
  const at = less.findIndex((line) => line.includes('a year less'))
  expect(less[at]).toBe(
    '  $18.59 a year less than where it is now, in Morpho USDC/WBTC, which pays $58.13; by itself it earns $39.41 a year net.',
  )
  expect(less[at + 1]).toMatch(/^ {2}Steady Vault: /)
  expect(less.join('\n')).not.toContain('pays for itself')
  expect(less).toContain('  Getting in costs $1.00, getting out $0.60; taking it out first comes on top.')
  const more = linesOf({ earning: { ...earning, staying: { ...staying, differencePerYearUsd: '18.59' } } })
  expect(more.join('\n')).not.toContain('less than where it is now')
  expect(more.join('\n')).toContain('pays for itself after 1 day')
})

describe('planLines', () => {
  test('default', () => {
    expect(linesOf({})).toEqual([
      'Plan       Do it  [1.0 ms]',
      '  1. Deposit 1,000 USDC into Steady Vault',
      '     calls Steady Vault at 0xab',
      '  Costs about $0.44 of network fee.',
    ])
  })

  test('behavior: what it earns, place by place, and what splitting brings', () => {
    expect(linesOf({ earning }).slice(3, -1)).toEqual([
      '  Steady Vault: 600,000 USDC ($600,000.00) at 4.80 % a year after your deposit (5.20 % now), which is $28,800.00 a year; out again at once, in one transaction.',
      '  Aave v3: 400,000 USDC ($400,000.00) at 4.10 % a year after your deposit, which is $16,400.00 a year; out again after 7 days.',
      '  Earns $45,198.40 a year net; pays for itself after 1 day.',
      '  Chosen for 90 days, in which it earns $11,143.70 net.',
      '  Splitting brings $812.55 more over 90 days than the best single place.',
      '  Getting in costs $1.00, getting out $0.60.',
    ])
    const owing = linesOf({ earning: { ...earning, interestPerYearUsd: '45300.00', netPerYearUsd: '-101.60' } })
    expect(owing).toContain('  The interest of what you borrow takes $45,300.00 a year.')
    expect(owing).toContain('  Costs $101.60 a year net after that interest; pays for itself after 1 day.')
    const never = linesOf({ earning: { ...earning, breakEvenDays: null, breakEvenAt: null } })
    expect(never.join('\n')).toContain('never pays for itself at this rate')
    const soon = linesOf({ earning: { ...earning, breakEvenDays: 0 } })
    expect(soon.join('\n')).toContain('pays for itself within a day')
  })

  test('behavior: a loan before and after, and what the one number means', () => {
    const loan = {
      healthBefore: null,
      healthAfter: '1.83',
      debtBeforeUsd: '0.00',
      debtAfterUsd: '500.00',
      collateralBeforeUsd: '1109.09',
      collateralAfterUsd: '1109.09',
      borrowRateAfterPercent: '5.10',
      interestPerYearUsd: '25.50',
      backedBy: ['WETH', 'USDC'],
      alsoBacked: 'Your 600 USDC in Aave v3 back this loan too, and can be sold to repay it.',
    }
    expect(linesOf({ loan }).slice(3, -1)).toEqual([
      '  Health factor none (nothing owed) → 1.83. Below 1.00 anybody may sell what you lent to repay what you owe.',
      '  You owe $0.00 → $500.00, against $1,109.09 → $1,109.09 of collateral.',
      '  What backs it: WETH and USDC.',
      '  Your 600 USDC in Aave v3 back this loan too, and can be sold to repay it.',
      '  What you borrow costs 5.10 % a year at today’s rate, with interest on interest, which is $25.50 a year.',
    ])
    const paid = linesOf({ loan: { ...loan, healthBefore: '1.83', healthAfter: null, borrowRateAfterPercent: null } })
    expect(paid.slice(3, -1)).toHaveLength(2)
    expect(paid[3]).toBe('  Nothing is owed afterwards.')
  })

  test('behavior: shares against what was asked for, and what the trades cost', () => {
    const weight = { targetPercent: '60.00', beforePercent: '76.02', afterPercent: '60.01' }
    const weights = [{ token: 'ETH', ...weight, beforeUsd: '26596.83', afterUsd: '20996.83' }]
    const costs = { gasUsd: null, poolFeesUsd: '2.80', impactUsd: '0.40' }
    expect(linesOf({ weights, costs }).slice(3)).toEqual([
      '  ETH          76.02 % → 60.01 % (target 60.00 %), $26,596.83 → $20,996.83',
      '  Costs a network fee whose worth is unknown, and $2.80 of pool fees. Before their fees, the pools give $0.40 less than the price feeds say.',
    ])
    const better = linesOf({ costs: { ...costs, gasUsd: '0.50', impactUsd: '-0.40' } })
    expect(better.at(-1)).toBe(
      '  Costs about $2.90 in all: about $0.50 of network fee, and $2.80 of pool fees. Before their fees, the pools give $0.40 more than the price feeds say.',
    )
  })
})

describe('windLines', () => {
  const side = { holdings: [], worthUsd: null, healthFactor: null }
  const day = (days: number): WindDayView => ({
    days,
    at: '1',
    withPlan: side,
    withoutPlan: side,
    differenceUsd: null,
    sentence: `Day ${days}.`,
  })

  test('default: a sentence a day, and what was held as it is', () => {
    const wind = { status: 'ok', planId: 'p', days: [day(0), day(30), day(365)], feeUsd: null, note: 'Held.' } as const
    expect(windLines(wind)).toEqual(['  Day 30.', '  Day 365.', '  Held.'])
    expect(describeStage({ stage: 'wind', planId: 'p', wind, ms: 2 })[0]).toMatch(/^Later {6}read from the contracts/)
  })

  test('behavior: why there is none', () => {
    expect(windLines({ status: 'unavailable', planId: 'p', sentence: 'Too old.' })).toEqual(['  Too old.'])
  })
})
