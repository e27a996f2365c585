import type { AppInfo, HistoryEntry, PortfolioView } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'

/** Samples: figures and addresses here are made up. */
export const sampleInfo: AppInfo = {
  version: '0.1.0 (sample)',
  chain: { id: 7_770_777, name: 'Practice chain', practice: true },
  account: '0x5Ab1e0000000000000000000000000000000001D',
  notifies: true,
  standIns: [
    'The price feeds of the practice chain are ours: they start at fixed prices and do not follow the market.',
    'USDT here is a stand-in with USDT’s habits.',
  ],
  notices: [],
}

export const sampleNotices = [
  'Sayso was closed while a transaction was on its way. It was mined: the history has its end.',
  'Your journal was damaged and has been restored from its copy of this morning.',
]

export const sampleError: ErrorData = {
  code: 'chain-unreachable',
  message: 'The chain does not answer. What you see may be old.',
  facts: { waited: '3000 ms' },
}

const token = (index: number) => `0x${String(index).padStart(40, 'a')}`

export const samplePortfolio: PortfolioView = {
  account: sampleInfo.account,
  handedTo: null,
  chain: 'Practice chain',
  block: { number: '4812', timestamp: '1800000000' },
  totalUsd: '82514.37',
  holdings: [
    { token: 'ETH', name: 'Ether', amount: '9.998731204817265', usd: '24996.83', address: token(1), place: 'wallet' },
    { token: 'WBTC', name: 'Wrapped Bitcoin', amount: '0.25', usd: '23750.00', address: token(2), place: 'wallet' },
    { token: 'USDC', name: 'USD Coin', amount: '8500.000001', usd: '8500.00', address: token(3), place: 'wallet' },
    { token: 'USDC', name: 'Aave USDC', amount: '1500.218734', usd: '1500.22', address: token(9), place: 'Aave v3' },
    { token: 'wstETH', name: 'Wrapped staked Ether', amount: '2', usd: '5875.32', address: token(4), place: 'wallet' },
    { token: 'USDT', name: 'Tether USD', amount: '5000', usd: '5000.00', address: token(5), place: 'wallet' },
    { token: 'DAI', name: 'Dai', amount: '5000', usd: '5000.00', address: token(6), place: 'wallet' },
    {
      token: 'MYST',
      name: 'A token nobody prices',
      amount: '12.000000000000000001',
      usd: null,
      address: token(7),
      place: 'wallet',
    },
  ],
}

const hash = (digit: string) => `0x${digit.repeat(64)}`

export const sampleHistory: readonly HistoryEntry[] = [
  {
    planId: 'h1',
    askedAt: '2026-03-02T09:14:00Z',
    message: 'Swap 0.5 ETH for USDC',
    summary: 'Swap 0.5 ETH for at least 1,243.75 USDC on Uniswap v3',
    status: 'done',
    sentence: 'Done: everything came as promised.',
    transactions: [hash('b')],
  },
  {
    planId: 'h2',
    askedAt: '2026-03-01T18:40:00Z',
    message: 'Put 2000 USDC into the dream vault',
    summary: 'Deposit 2000 USDC into Dream Vault',
    status: 'blocked',
    sentence: 'Blocked: its owner can take everything.',
    transactions: [],
  },
  {
    planId: 'h3',
    askedAt: '2026-03-01T18:31:00Z',
    message: 'Supply 1500 USDC to aave',
    summary: 'Supply 1500 USDC to Aave v3',
    status: 'missed',
    sentence: 'Mined, but less arrived than was promised; the step left was not sent.',
    transactions: [hash('c'), hash('d')],
  },
  {
    planId: 'h4',
    askedAt: '2026-02-27T08:02:00Z',
    message: 'Send 25 USDC to anna',
    summary: 'Send 25 USDC to anna',
    status: 'dropped',
    sentence: 'Not now.',
    transactions: [],
  },
]
