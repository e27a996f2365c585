import type { EarningPartView, StageOf } from '../../src/model/Stage.ts'
import { sampleEarning } from './sampleEarning.ts'
import { sampleAddress, sampleAmount, samplePlan } from './sampleStages.ts'

const part = (
  venue: string,
  amount: string,
  rates: [string | null, string],
  year: string,
  exit = '0',
): EarningPartView => ({
  venueId: venue,
  venue,
  deposit: sampleAmount('USDC', amount, `${amount}.00`),
  rateNowPercent: rates[0],
  rateAfterPercent: rates[1],
  grossPerYearUsd: year,
  compounds: false,
  exitSeconds: exit,
})

/** Samples: a million over three places. */
export const sampleSplit: StageOf<'plan'> = {
  ...samplePlan,
  summary: 'Put 1,000,000 USDC into three places: Aave v3, Steady USDC Vault and Morpho USDC/WETH',
  spends: [sampleAmount('USDC', '1000000', '1000000.00')],
  gets: [
    {
      expected: sampleAmount('aUSDC', '500000', '500000.00'),
      minimum: sampleAmount('aUSDC', '499999.999998', '499999.99'),
    },
  ],
  earning: {
    ...sampleEarning,
    parts: [
      part('Aave v3', '512340', ['4.31', '3.87'], '19827.56'),
      part('Steady USDC Vault', '300000', [null, '3.62'], '10860.00'),
      part('Morpho USDC/WETH', '187660', ['5.04', '3.71'], '6962.19', '604800'),
    ],
    grossPerYearUsd: '37649.75',
    netPerYearUsd: '37646.10',
    netOverHorizonUsd: '18566.47',
    horizonDays: 180,
    entryCostUsd: '2.11',
    exitCostUsd: '1.54',
    breakEvenDays: 1,
    splitGainUsd: '1204.77',
    staying: null,
  },
}

/** Samples: a loan against ether that is lent already. */
export const sampleBorrow: StageOf<'plan'> = {
  ...samplePlan,
  summary: 'Borrow 500 USDC from Aave v3 against your WETH',
  steps: [
    {
      index: 0,
      kind: 'borrow',
      title: 'Borrow 500 USDC from Aave v3',
      to: { name: 'Aave v3 Pool', address: sampleAddress.aave },
      recipient: null,
      sends: null,
      value: '0',
      data: '0xa415bcad',
    },
  ],
  spends: [],
  gets: [{ expected: sampleAmount('USDC', '500', '500.00'), minimum: sampleAmount('USDC', '500', '500.00') }],
  earning: null,
  loan: {
    healthBefore: null,
    healthAfter: '1.83',
    debtBeforeUsd: '0.00',
    debtAfterUsd: '500.00',
    collateralBeforeUsd: '1109.09',
    collateralAfterUsd: '1109.09',
    borrowRateAfterPercent: '5.10',
    interestPerYearUsd: '25.50',
    backedBy: ['ETH'],
    alsoBacked: null,
  },
  notes: ['What you owe grows every second. If your collateral loses too much of its worth, others may sell it.'],
}

/** Samples: 60/40 out of a portfolio that has drifted. */
export const sampleRebalance: StageOf<'plan'> = {
  ...samplePlan,
  summary: 'Bring your portfolio back to 60 % ETH and 40 % USDC',
  steps: [
    {
      index: 0,
      kind: 'swap',
      title: 'Swap 2.24 ETH for about 5,596.80 USDC, at least 5,568.82 USDC, on Uniswap v3',
      to: { name: 'Uniswap v3', address: sampleAddress.eth },
      recipient: null,
      sends: null,
      value: '2240000000000000000',
      data: '0x04e45aaf',
    },
  ],
  spends: [sampleAmount('ETH', '2.24', '5600.00')],
  gets: [{ expected: sampleAmount('USDC', '5596.8', '5596.80'), minimum: sampleAmount('USDC', '5568.82', '5568.82') }],
  earning: null,
  weights: [
    {
      token: 'ETH',
      targetPercent: '60.00',
      beforePercent: '76.02',
      afterPercent: '60.01',
      beforeUsd: '26596.83',
      afterUsd: '20996.83',
    },
    {
      token: 'USDC',
      targetPercent: '40.00',
      beforePercent: '23.98',
      afterPercent: '39.99',
      beforeUsd: '8390.22',
      afterUsd: '13987.02',
    },
  ],
  costs: { gasUsd: '0.44', poolFeesUsd: '2.80', impactUsd: '0.40' },
  notes: ['stETH is left as it is.'],
}

export const sampleRevoke: StageOf<'plan'> = {
  ...samplePlan,
  summary: 'Take back 2 permissions',
  steps: [
    'Take back the permission of Uniswap v3 to move your USDC',
    `Take back the permission of 0x${'9d'.repeat(20)} to move your DAI`,
  ].map((title, index) => ({
    index,
    kind: 'reset-approval',
    title,
    to: { name: index === 0 ? 'USDC' : 'DAI', address: index === 0 ? sampleAddress.usdc : sampleAddress.eth },
    recipient: null,
    sends: null,
    value: '0',
    data: `0x095ea7b3${'0'.repeat(24)}${'4b'.repeat(20)}${'0'.repeat(64)}`,
  })),
  spends: [],
  gets: [],
  dust: [],
  earning: null,
  notes: ['Nothing of yours moves. What was taken under these permissions before stays taken.'],
}

/** Samples: one ether into dollars. */
export const sampleSwap: StageOf<'plan'> = {
  ...samplePlan,
  summary: 'Swap 1 ETH for at least 2,478.00969 USDC on Uniswap v3',
  steps: [
    {
      index: 0,
      kind: 'swap',
      title: 'Swap 1 ETH for about 2,490.462 USDC, at least 2,478.00969 USDC, on Uniswap v3',
      to: { name: 'Uniswap v3', address: sampleAddress.eth },
      recipient: null,
      sends: null,
      value: '1000000000000000000',
      data: '0x04e45aaf',
    },
  ],
  spends: [sampleAmount('ETH', '1', '2500.00')],
  gets: [
    { expected: sampleAmount('USDC', '2490.462', '2490.46'), minimum: sampleAmount('USDC', '2478.00969', '2478.01') },
  ],
  earning: null,
  trade: {
    sells: sampleAmount('ETH', '1', '2500.00'),
    sellsAtMost: sampleAmount('ETH', '1', '2500.00'),
    expected: sampleAmount('USDC', '2490.462', '2490.46'),
    minimum: sampleAmount('USDC', '2478.00969', '2478.01'),
    price: { one: 'ETH', is: '2490.462', token: 'USDC' },
  },
  costs: { gasUsd: '0.38', poolFeesUsd: '7.50', impactUsd: '2.04' },
  notes: [],
  edits: {
    amount: {
      token: 'ETH',
      decimals: 18,
      now: '1',
      sentence: { before: 'swap ', after: ' ETH for USDC' },
      half: 'swap 50 % of my ETH for USDC',
      all: 'swap all my ETH for USDC',
    },
    slippage: { nowPercent: '0.5', sentence: { before: 'swap 1 ETH for USDC with at most ', after: ' % slippage' } },
    venues: [],
  },
}
