import type { AmountView, FindingView, Stage, StageOf } from '../../src/model/Stage.ts'
import { sampleEarning, sampleVenues } from './sampleEarning.ts'
import { sampleInfo } from './sampleViews.ts'

/** Samples: what a core might say. Addresses, amounts and hashes here are made up. */
const address = { usdc: `0x${'a3'.repeat(20)}`, eth: `0x${'e1'.repeat(20)}`, aave: `0x${'4b'.repeat(20)}` }
const amount = (token: 'USDC' | 'ETH' | 'aUSDC', value: string, usd: string | null): AmountView => ({
  token,
  address: token === 'USDC' ? address.usdc : token === 'ETH' ? address.eth : address.aave,
  amount: value,
  usd,
})
const reading = (message: string, sentence: string): Stage => ({
  stage: 'reading',
  message,
  reading: { intents: [], ask: ['action'], refuse: null },
  sentence,
  ms: 1.4,
})
const snapshot: Stage = {
  stage: 'snapshot',
  chain: sampleInfo.chain,
  block: { number: '4812', timestamp: '1800000000' },
  account: sampleInfo.account,
  venues: 4,
  ms: 6.2,
}
const callData = `0x617ba037${'0'.repeat(24)}${'a3'.repeat(20)}${'0'.repeat(56)}3b9aca00${'0'.repeat(24)}${'5a'.repeat(20)}${'0'.repeat(64)}`

const plan: StageOf<'plan'> = {
  stage: 'plan',
  planId: 'sample',
  summary: 'Supply 1000 USDC to Aave v3, the safest of those checked with the highest yield',
  steps: [
    {
      index: 0,
      kind: 'approve',
      title: 'Allow Aave v3 to take exactly 1000 USDC',
      to: { name: 'USD Coin', address: address.usdc },
      value: '0',
      data: `0x095ea7b3${'0'.repeat(24)}${'4b'.repeat(20)}${'0'.repeat(56)}3b9aca00`,
    },
    {
      index: 1,
      kind: 'supply',
      title: 'Supply 1000 USDC to Aave v3',
      to: { name: 'Aave v3 Pool', address: address.aave },
      value: '0',
      data: callData,
    },
  ],
  spends: [amount('USDC', '1000', '1000.00')],
  gets: [{ expected: amount('aUSDC', '1000', '1000.00'), minimum: amount('aUSDC', '999.999998', '1000.00') }],
  dust: [],
  gasReserve: amount('ETH', '0.00184', '4.60'),
  earning: sampleEarning,
  notes: [
    'Aave can lose money if its contracts fail or its borrowers cannot be made to pay: then you may get less than you put in.',
    'You can leave at any time while someone else has not borrowed all of it.',
  ],
  ms: 2.1,
}
const simulation: StageOf<'simulation'> = {
  stage: 'simulation',
  planId: 'sample',
  status: 'ok',
  changes: [
    {
      token: 'USDC',
      address: address.usdc,
      before: '8500.000001',
      after: '7500.000001',
      change: '-1000',
      changeUsd: '-1000.00',
    },
    {
      token: 'aUSDC',
      address: address.aave,
      before: '1500.218734',
      after: '2500.218734',
      change: '1000',
      changeUsd: '1000.00',
    },
    {
      token: 'ETH',
      address: address.eth,
      before: '9.998731204817265',
      after: '9.998447102817265',
      change: '-0.000284102',
      changeUsd: '-0.71',
    },
  ],
  gasUnits: '241022',
  fee: amount('ETH', '0.000284102', '0.71'),
  reason: null,
  failedStep: null,
  ms: 7.9,
}
const info: FindingView = {
  rule: 'approval-exact',
  level: 'INFO',
  sentence: 'The approval is for exactly this amount and is used up by the next step.',
  instead: '',
  facts: {},
}
const warn: FindingView = {
  rule: 'price-impact',
  level: 'WARN',
  sentence: 'This trade moves the price by 1.2 %.',
  instead: 'Trade a smaller amount, or in parts over some days.',
  facts: { pool: `0x${'7c'.repeat(20)}`, impact: '1.2 %' },
}
const hard: FindingView = {
  rule: 'first-time-recipient',
  level: 'HARD',
  sentence: 'You have never sent anything to this address.',
  instead: 'Compare the whole address with the one you were given, on another device if you can.',
  facts: { recipient: `0x${'9d'.repeat(20)}` },
}
const block: FindingView = {
  rule: 'owner-can-drain',
  level: 'BLOCK',
  sentence: 'The owner of Dream Vault can take everything in it at any time.',
  instead: 'Ask for the safest place for this amount instead.',
  facts: { owner: `0x${'66'.repeat(20)}`, vault: `0x${'77'.repeat(20)}` },
}
const verdict = (
  level: StageOf<'verdict'>['level'],
  sentence: string,
  findings: FindingView[],
): StageOf<'verdict'> => ({
  stage: 'verdict',
  planId: plan.planId,
  hash: level === 'BLOCK' ? null : `0x${'5'.repeat(64)}`,
  level,
  sentence,
  findings,
  confirmation: level === 'HARD' ? 'send 25 USDC to a new address' : null,
  feeBudget: amount('ETH', '0.0005', '1.25'),
  expiresInSeconds: 300,
  ms: 0.6,
})
const pass = verdict('PASS', 'The outcome is what you asked for, and nothing else happens.', [info])
const error: Stage = {
  stage: 'error',
  error: {
    code: 'chain-unreachable',
    message: 'The chain does not answer. Nothing was done; say it again when it is back.',
    facts: { address: 'http://127.0.0.1:49731', waited: '3000 ms' },
  },
  ms: 3001,
}

/** The first word of the message picks the story. */
export function sampleStory(message: string): readonly Stage[] {
  const planId = `sample ${Math.random()}`
  const own = <S extends { planId: string }>(stage: S) => ({ ...stage, planId })
  const understood = reading(message, 'Earn with 1000 USDC: safety first, then yield.')
  const upTo = [understood, snapshot, own(plan), own(simulation)]
  switch (message.split(' ')[0]?.toLowerCase()) {
    case 'slow':
      return [understood, snapshot]
    case 'swap':
    case 'fail':
    case 'interrupt':
      return [...upTo, own(verdict('WARN', 'As you asked, with one thing to look at.', [info, warn]))]
    case 'send':
      return [
        reading(message, 'Send 25 USDC to 0x9d9d…9d9d.'),
        snapshot,
        own({
          ...plan,
          summary: `Send 25 USDC to 0x${'9d'.repeat(20)}`,
          earning: null,
          spends: [amount('USDC', '25', '25.00')],
          gets: [],
          notes: ['What is sent cannot be called back by anybody.'],
        }),
        own(simulation),
        own(verdict('HARD', 'As you asked, but a mistake here cannot be undone.', [hard])),
      ]
    case 'dream':
      return [...upTo, own(verdict('BLOCK', 'This would put your money where others can take it.', [block, warn]))]
    case 'revert':
      return [
        ...upTo.slice(0, 3),
        own({
          ...simulation,
          status: 'reverted',
          changes: [],
          reason: 'ERC20: transfer amount exceeds balance',
          failedStep: 1,
        } as const),
        own(
          verdict('BLOCK', 'It would fail.', [
            { ...block, sentence: 'The simulation failed, so nobody can say what it would do.' },
          ]),
        ),
      ]
    case 'expire':
      return [...upTo, own({ ...pass, expiresInSeconds: 1 })]
    case 'how':
      return [
        reading(message, ''),
        {
          stage: 'ask',
          missing: ['asset'],
          question: 'Which of your stablecoins do you mean?',
          choices: ['USDC', 'USDT', 'DAI'],
          ms: 0.4,
        },
      ]
    case 'sell':
      return [
        reading(message, 'Sell all ETH if its price falls below 2000 dollars.'),
        {
          stage: 'unsupported',
          sentence: 'Sayso understands this, but cannot watch a price yet. Nothing is set: there is no stop-loss.',
          ms: 0.4,
        },
      ]
    case 'my':
      return [
        {
          stage: 'refuse',
          reason: 'secret',
          sentence:
            'That looks like the words of a wallet. Never type them anywhere but in the restore window; they were not kept.',
          ms: 0.2,
        },
      ]
    case 'offline':
      return [reading(message, 'Swap 1 ETH for USDC.'), error]
    case 'show':
      return [
        {
          stage: 'answer',
          topic: 'portfolio',
          sentence: 'You hold $82,514.37 in 8 assets.',
          rows: [
            { label: 'ETH', value: '9.998731 ETH', detail: '$24,996.83 in your wallet' },
            { label: 'USDC', value: '1500.218734 USDC', detail: '$1,500.22 in Aave v3, earning 4.31 % a year' },
          ],
          venues: [],
          ms: 5,
        },
      ]
    case 'yields':
      return [
        { stage: 'answer', topic: 'yields', sentence: 'Four places take USDC.', rows: [], venues: sampleVenues, ms: 5 },
      ]
    default:
      return [...upTo, own(pass)]
  }
}

/** What comes after the approval of such a story. */
export function sampleApproval(message: string): readonly Stage[] {
  const first = message.split(' ')[0]?.toLowerCase()
  const transactions = [`0x${'b7'.repeat(32)}`, `0x${'c8'.repeat(32)}`] as const
  const on = { planId: plan.planId, of: 2, ms: 12 }
  const step = (index: 0 | 1, status: StageOf<'step'>['status']): Stage => ({
    ...on,
    stage: 'step',
    index,
    title: plan.steps[index]?.title ?? '',
    status,
    transaction: transactions[index],
  })
  const approval: Stage = { stage: 'approval', planId: plan.planId, hash: '0x', by: 'window', ms: 1 }
  const start = [approval, step(0, 'signed'), step(0, 'sent'), step(0, 'mined'), step(1, 'signed'), step(1, 'sent')]
  if (first === 'linger') return start
  const status =
    first === 'swap' ? 'missed' : first === 'fail' ? 'failed' : first === 'interrupt' ? 'interrupted' : 'done'
  const sentences = {
    done: '1000 USDC is in Aave v3, and everything came as promised.',
    missed: 'Mined, but 0.41 aUSDC less arrived than was promised.',
    failed: 'The second step failed on the chain. The approval before it stands; nothing else moved.',
    interrupted: 'Sayso was closed before the second step was sent. Nothing more was sent.',
  } as const
  const receipt: Stage = {
    stage: 'receipt',
    planId: plan.planId,
    status,
    sentence: sentences[status],
    steps: plan.steps.map((planned, index) => ({
      index,
      title: planned.title,
      transaction: status === 'interrupted' && index === 1 ? null : (transactions[index] ?? null),
      status:
        index === 0 || status === 'done' || status === 'missed'
          ? 'mined'
          : status === 'failed'
            ? 'reverted'
            : 'not-sent',
      gasUsed: '120511',
    })),
    changes: [
      { token: 'USDC', address: address.usdc, promised: '-1000', got: '-1000', difference: '0', within: true },
      {
        token: 'aUSDC',
        address: address.aave,
        promised: '999.999998',
        got: status === 'missed' ? '999.59' : '1000.000001',
        difference: status === 'missed' ? '-0.409998' : '0.000003',
        within: status !== 'missed',
      },
    ],
    fee: amount('ETH', '0.000271904417', '0.68'),
    ms: 240,
  }
  return [...start, step(1, status === 'failed' ? 'reverted' : 'mined'), receipt]
}
