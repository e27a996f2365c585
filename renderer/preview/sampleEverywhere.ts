import type { EverywhereView, PlaceView } from '../../src/api/Core.ts'
import { sampleEmptyPortfolio, samplePortfolio } from './samplePortfolio.ts'
import { sampleInfo } from './sampleViews.ts'

const chains = [
  sampleInfo.chain,
  { id: 8_453, name: 'Base', practice: false },
  { id: 42_161, name: 'Arbitrum', practice: false },
  { id: 10, name: 'Optimism', practice: false },
  { id: 137, name: 'Polygon', practice: false },
] as const

export const sampleEverywhereNames: readonly PlaceView['chain'][] = chains

const { account } = samplePortfolio
const [first, second, third, fourth, fifth] = chains

/** One in every state: read, with gaps, old, late, and silent since the start. */
export const sampleEverywhere: EverywhereView = {
  places: [
    { chain: first, account, status: 'seen', view: samplePortfolio },
    {
      ...{ chain: second, account, status: 'seen' },
      view: {
        ...samplePortfolio,
        chain: 'Base',
        totalUsd: '1204.50',
        gaps: ['Steady USDC Vault'],
        block: { number: '19211034', timestamp: '1800000000' },
      },
    },
    {
      ...{ chain: third, account, status: 'seen' },
      view: {
        ...sampleEmptyPortfolio,
        chain: 'Arbitrum',
        reached: false,
        totalUsd: '0.00',
        block: { number: '261000811', timestamp: '1800000000' },
      },
    },
    { chain: fourth, account, status: 'waiting' },
    {
      ...{ chain: fifth, account, status: 'silent' },
      sentence: 'The node polygon.example cannot be reached.',
      last: { usd: '311.07', at: '2026-02-27T08:02:00.000Z' },
    },
  ],
  totalUsd: '82578.62',
  whole: false,
}
