import type { EarningView, VenueView } from '../../src/model/Stage.ts'

/** Samples: rates and venues here are made up. */
export const sampleVenues: readonly VenueView[] = [
  {
    id: 'aave-usdc',
    name: 'Aave v3',
    protocol: 'Aave',
    asset: 'USDC',
    status: 'chosen',
    reason: 'Best net yield of those that pass every check of safety.',
    rateNowPercent: '4.31',
    rateAfterPercent: '4.12',
    netPerYearUsd: '40.02',
  },
  {
    id: 'sound',
    name: 'Sound Vault',
    protocol: 'ERC-4626',
    asset: 'USDC',
    status: 'passed-over',
    reason: 'Safe, but it pays less for this amount.',
    rateNowPercent: '3.10',
    rateAfterPercent: '3.10',
    netPerYearUsd: '29.84',
  },
  {
    id: 'thin',
    name: 'Thin Vault',
    protocol: 'ERC-4626',
    asset: 'USDC',
    status: 'turned-down',
    reason: 'Only 212.40 USDC could leave it today: less than a quarter of what you would put in.',
    rateNowPercent: '6.80',
    rateAfterPercent: '6.80',
    netPerYearUsd: '66.71',
  },
  {
    id: 'dream',
    name: 'Dream Vault',
    protocol: 'ERC-4626',
    asset: 'USDC',
    status: 'turned-down',
    reason: 'It pays out of nothing, and one owner can take everything in it.',
    rateNowPercent: '48.00',
    rateAfterPercent: null,
    netPerYearUsd: null,
  },
]

export const sampleEarning: EarningView = {
  parts: [
    {
      venueId: 'aave-usdc',
      venue: 'Aave v3',
      deposit: { token: 'USDC', address: '0x', amount: '1000', usd: '1000.00' },
      rateNowPercent: '4.31',
      rateAfterPercent: '4.12',
      grossPerYearUsd: '41.20',
      compounds: false,
      exitSeconds: '0',
    },
  ],
  horizonDays: 365,
  netPerYearUsd: '40.02',
  netOverHorizonUsd: '40.02',
  grossPerYearUsd: '41.20',
  entryCostUsd: '0.71',
  exitCostUsd: '0.47',
  breakEvenDays: 11,
  breakEvenAt: '1800950400',
  splitGainUsd: null,
  venues: sampleVenues,
}
