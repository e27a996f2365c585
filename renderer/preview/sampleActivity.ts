import type { ActivityView, CostView, ListedPlan, MomentView } from '../../src/api/Core.ts'

/** Samples: figures and addresses here are made up. */
const nothingPaid: CostView = { status: 'nothing' }
const hash = (digit: string) => `0x${digit.repeat(64)}`

export const sampleHistory: readonly ListedPlan[] = [
  {
    planId: 'h1',
    chainId: 7_357_001,
    askedAt: '2026-03-02T09:14:00Z',
    message: 'Swap 0.5 ETH for USDC',
    summary: 'Swap 0.5 ETH for at least 1,243.75 USDC on Uniswap v3',
    status: 'done',
    sentence: 'Done: everything came as promised.',
    transactions: [hash('b')],
    assets: ['ETH', 'USDC'],
    cost: { status: 'paid', totalUsd: '0.84', feeUsd: '0.18', tradingUsd: '0.66' },
  },
  {
    planId: 'h2',
    chainId: 7_357_001,
    askedAt: '2026-03-01T18:40:00Z',
    message: 'Put 2000 USDC into the dream vault',
    summary: 'Deposit 2000 USDC into Dream Vault',
    status: 'blocked',
    sentence: 'Blocked: its owner can take everything.',
    transactions: [],
    assets: ['USDC'],
    cost: nothingPaid,
  },
  {
    planId: 'h3',
    chainId: 7_357_001,
    askedAt: '2026-03-01T18:31:00Z',
    message: 'Supply 1500 USDC to aave',
    summary: 'Supply 1500 USDC to Aave v3',
    status: 'missed',
    sentence: 'Mined, but less arrived than was promised; the step left was not sent.',
    transactions: [hash('c'), hash('d')],
    assets: ['USDC'],
    cost: { status: 'paid', totalUsd: null, feeUsd: '0.21', tradingUsd: null },
  },
  {
    planId: 'h4',
    chainId: 7_357_001,
    askedAt: '2026-02-27T08:02:00Z',
    message: 'Send 25 USDC to anna',
    summary: 'Send 25 USDC to anna',
    status: 'dropped',
    sentence: 'Not now.',
    transactions: [],
    assets: ['USDC'],
    cost: nothingPaid,
  },
  {
    planId: 'h5',
    chainId: 7_357_001,
    askedAt: '2026-02-26T21:47:00Z',
    message: '=HYPERLINK("https://evil.example","stake 1 ETH")',
    summary: 'Stake 1 ETH with Lido',
    status: 'interrupted',
    sentence:
      'Step 1 of 1 was sent, and the chain has not answered for it yet. Sayso keeps asking; do not say it again before.',
    transactions: [hash('e')],
    assets: ['ETH'],
    cost: { status: 'open' },
  },
]

/** Ten thousand, to scroll through. */
export const sampleLongHistory: readonly ListedPlan[] = Array.from({ length: 10_000 }, (_, index) => {
  const entry = sampleHistory[index % sampleHistory.length]
  if (entry === undefined) throw new Error('There is a sample for each.')
  return { ...entry, planId: `long ${index}`, message: `${entry.message} (${index})` }
})

export function sampleStoryOf(planId: string): ActivityView {
  const entry = [...sampleHistory, ...sampleLongHistory].find((each) => each.planId === planId)
  if (entry === undefined) return { status: 'unknown' }
  const moment = (kind: MomentView['kind'], seconds: number, title = '', transaction: string | null = null) => {
    return { kind, at: new Date(Date.parse(entry.askedAt) + seconds * 1_000).toISOString(), title, transaction }
  }
  const [first = null] = entry.transactions
  const settled = entry.status === 'done' || entry.status === 'missed'
  return {
    status: 'known',
    story: {
      entry,
      moments: [
        moment('asked', 0),
        moment('shown', 1),
        ...(settled
          ? [
              moment('approved', 24),
              moment('sent', 25, entry.summary, first),
              moment('mined', 37, entry.summary, first),
              moment('ended', 38),
            ]
          : []),
      ],
      steps: [entry.summary],
      findings: [
        {
          rule: 'price-impact',
          level: 'WARN',
          sentence: 'The pool gives 0.4 % less than the price feeds say.',
          instead: 'Swap less at once.',
          facts: {},
        },
      ],
      approvedBy: settled ? 'window' : null,
      receipt: settled
        ? {
            status: entry.status === 'done' ? 'done' : 'missed',
            sentence: entry.sentence,
            changes: [
              {
                ...{ token: 'ETH', address: `0x${'e'.repeat(40)}`, promised: '-0.5', got: '-0.5', difference: '0' },
                within: true,
              },
              {
                ...{ token: 'USDC', address: `0x${'3'.repeat(40)}`, promised: '1250.006152', got: '1249.113804' },
                ...{ difference: '-0.892348', within: entry.status === 'done' },
              },
            ],
            leftAllowances: [],
            fee: { token: 'ETH', address: `0x${'e'.repeat(40)}`, amount: '0.000071204817265', usd: '0.18' },
            steps: [
              {
                ...{
                  index: 0,
                  title: entry.summary,
                  transaction: first,
                  lookUp: null,
                  status: 'mined',
                  gasUsed: '142117',
                },
                ...{ block: '4790', fee: '0.000071204817265' },
              },
            ],
          }
        : null,
    },
  }
}
