import type { AmountView, FindingView, SourceView, Stage, StageOf } from '../../src/model/Stage.ts'
import { sampleEarning } from './sampleEarning.ts'
import { sampleInfo as sampleAppInfo } from './sampleViews.ts'

/** Samples: what a core might say. Addresses, amounts and hashes here are made up. */
export const sampleAddress = { usdc: `0x${'a3'.repeat(20)}`, eth: `0x${'e1'.repeat(20)}`, aave: `0x${'4b'.repeat(20)}` }
export const sampleAmount = (
  token: 'USDC' | 'ETH' | 'aUSDC' | 'USDC in Aave v3',
  value: string,
  usd: string | null,
): AmountView => ({
  token,
  address: token === 'USDC' ? sampleAddress.usdc : token === 'ETH' ? sampleAddress.eth : sampleAddress.aave,
  amount: value,
  usd,
})
/** Whatever word of the sentence stands in the message too. */
function sampleSources(message: string, sentence: string): readonly SourceView[] {
  return [...sentence.matchAll(/[\w.]+\b/g)].flatMap(({ 0: word, index }) => {
    const start = message.indexOf(word)
    if (start < 0 || word.length < 3) return []
    const words = [{ message, start, end: start + word.length, text: word }]
    return [{ slot: 'amount', start: index, end: index + word.length, words, by: null }]
  })
}

export const sampleReading = (message: string, sentence: string): Stage => ({
  stage: 'reading',
  message,
  reading: { intents: [{ kind: 'show', topic: 'help' }], ask: null, refuse: null },
  sentence,
  reader: { kind: 'builtin' },
  note: null,
  again: message,
  sources: sampleSources(message, sentence),
  ms: 1.4,
})
export const sampleSnapshot: Stage = {
  stage: 'snapshot',
  chain: sampleAppInfo.chain,
  block: { number: '4812', timestamp: '1800000000' },
  account: sampleAppInfo.account,
  venues: 4,
  ms: 6.2,
}
const callData = `0x617ba037${'0'.repeat(24)}${'a3'.repeat(20)}${'0'.repeat(56)}3b9aca00${'0'.repeat(24)}${'5a'.repeat(20)}${'0'.repeat(64)}`

export const samplePlan: StageOf<'plan'> = {
  stage: 'plan',
  planId: 'sample',
  summary: 'Supply 1000 USDC to Aave v3, the safest of those checked with the highest yield',
  steps: [
    {
      index: 0,
      kind: 'approve',
      title: 'Allow Aave v3 to take exactly 1000 USDC',
      to: { name: 'USD Coin', address: sampleAddress.usdc },
      recipient: null,
      sends: null,
      value: '0',
      data: `0x095ea7b3${'0'.repeat(24)}${'4b'.repeat(20)}${'0'.repeat(56)}3b9aca00`,
    },
    {
      index: 1,
      kind: 'supply',
      title: 'Supply 1000 USDC to Aave v3',
      to: { name: 'Aave v3 Pool', address: sampleAddress.aave },
      recipient: null,
      sends: null,
      value: '0',
      data: callData,
    },
  ],
  spends: [sampleAmount('USDC', '1000', '1000.00')],
  gets: [
    { expected: sampleAmount('aUSDC', '1000', '1000.00'), minimum: sampleAmount('aUSDC', '999.999998', '1000.00') },
  ],
  dust: [],
  gasReserve: sampleAmount('ETH', '0.00184', '4.60'),
  earning: sampleEarning,
  loan: null,
  weights: [],
  crossings: [],
  secondPart: null,
  costs: { gasUsd: '0.71', poolFeesUsd: '0.00', impactUsd: '0.00' },
  relay: null,
  notes: [
    'Aave can lose money if its contracts fail or its borrowers cannot be made to pay: then you may get less than you put in.',
    'You can leave at any time while someone else has not borrowed all of it.',
  ],
  trade: null,
  edits: {
    amount: {
      token: 'USDC',
      decimals: 6,
      now: '1000',
      sentence: { before: 'put ', after: ' USDC into the safest place with the highest yield' },
      half: 'put 50 % of my USDC into the safest place with the highest yield',
      all: 'put all my USDC into the safest place with the highest yield',
    },
    slippage: null,
    venues: [
      { id: 'sound', sentence: 'put 1000 USDC into the safest place with the highest yield, I only trust sound' },
    ],
  },
  ms: 2.1,
}
export const sampleSimulation: StageOf<'simulation'> = {
  stage: 'simulation',
  planId: 'sample',
  status: 'ok',
  changes: [
    {
      token: 'USDC',
      position: null,
      address: sampleAddress.usdc,
      before: '8500.000001',
      after: '7500.000001',
      change: '-1000',
      changeUsd: '-1000.00',
    },
    {
      token: 'aUSDC',
      position: { kind: 'lent', asset: 'USDC', place: 'Aave v3', counts: 'asset' },
      address: sampleAddress.aave,
      before: '1500.218734',
      after: '2500.218734',
      change: '+1000',
      changeUsd: '+1000.00',
    },
  ],
  gasUnits: '241022',
  fee: sampleAmount('ETH', '0.000284102', '0.71'),
  reason: null,
  failedStep: null,
  earning: sampleEarning,
  costs: { gasUsd: '0.71', poolFeesUsd: '0.00', impactUsd: '0.00' },
  weights: [],
  exit: { works: true, reason: null },
  ms: 7.9,
}
export const sampleInfo: FindingView = {
  rule: 'approval-exact',
  level: 'INFO',
  sentence: 'The approval is for exactly this amount and is used up by the next step.',
  instead: '',
  facts: {},
}
export const sampleWarn: FindingView = {
  rule: 'price-impact',
  level: 'WARN',
  sentence: 'This trade moves the price by 1.2 %.',
  instead: 'Trade a smaller amount, or in parts over some days.',
  facts: { pool: `0x${'7c'.repeat(20)}`, impact: '1.2 %' },
}
export const sampleHard: FindingView = {
  rule: 'first-time-recipient',
  level: 'HARD',
  sentence: 'You have never sent anything to this address.',
  instead: 'Compare the whole address with the one you were given, on another device if you can.',
  facts: { recipient: `0x${'9d'.repeat(20)}` },
}
export const sampleBlock: FindingView = {
  rule: 'owner-can-drain',
  level: 'BLOCK',
  sentence: 'The owner of Dream Vault can take everything in it at any time.',
  instead: 'Ask for the safest place for this amount instead.',
  facts: { owner: `0x${'66'.repeat(20)}`, vault: `0x${'77'.repeat(20)}` },
}
export const sampleVerdict = (
  level: StageOf<'verdict'>['level'],
  sentence: string,
  findings: FindingView[],
): StageOf<'verdict'> => ({
  stage: 'verdict',
  planId: samplePlan.planId,
  hash: level === 'BLOCK' ? null : `0x${'5'.repeat(64)}`,
  level,
  sentence,
  findings,
  confirmation: level === 'HARD' ? 'send 25 USDC to a new address' : null,
  holds: null,
  feeBudget: sampleAmount('ETH', '0.0005', '1.25'),
  expiresInSeconds: 300,
  ms: 0.6,
})
export const samplePass = sampleVerdict('PASS', 'The outcome is what you asked for, and nothing else happens.', [
  sampleInfo,
])
export const sampleError: Stage = {
  stage: 'error',
  error: {
    code: 'chain-unreachable',
    message: 'The chain does not answer. Nothing was done; say it again when it is back.',
    facts: { address: 'http://127.0.0.1:49731', waited: '3000 ms' },
  },
  ms: 3001,
}
