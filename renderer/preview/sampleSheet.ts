import type { Words } from '../../sheet/words/Words.ts'
import type { SheetOrder, SurfaceReply } from '../../src/api/sheet/messages.ts'
import type { ApprovalSheet } from '../../src/model/ApprovalSheet.ts'
import { usualPreferences } from '../../src/model/usualPreferences.ts'
import type { WalletView } from '../../src/model/Wallet.ts'
import { sampleAddress, sampleAmount } from './sampleStages.ts'

const account = '0x5AB1e0000000000000000000000000000000001D'
const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const twin = '0x5290Ab81c0d7Ce44f12D59e2aB63D1eF05729eE7'

const earn: ApprovalSheet = {
  planId: 'p',
  hash: `0x${'4f'.repeat(32)}`,
  summary: 'Put 1,000 USDC into Aave v3',
  consequence: 'Move 1,000 USDC',
  account,
  chain: { id: 31_337, name: 'Practice chain', practice: true },
  steps: [
    {
      sentence: `Let the Aave pool (${sampleAddress.aave}) take up to 1,000 USDC of yours.`,
      facts: [{ name: 'Who may take it', value: 'the Aave pool alone' }],
    },
    { sentence: 'Supply 1,000 USDC to Aave v3, for your own account.', facts: [] },
  ],
  ends: [],
  receivers: [],
  leaves: [{ ...sampleAmount('USDC', '1000', '1000.00'), place: null }],
  arrives: [[{ ...sampleAmount('USDC in Aave v3', '999.999998', '1000.00'), place: 'Aave v3' }]],
  owes: [],
  loan: null,
  relay: null,
  feeBudget: sampleAmount('ETH', '0.000512', '1.28'),
  level: 'PASS',
  findings: [],
  confirmation: null,
  expiresInSeconds: 95,
}

const revoke: ApprovalSheet = {
  ...earn,
  summary: 'Take back 3 permissions',
  consequence: 'Take back 3 permissions',
  leaves: [],
  arrives: [],
  ends: [
    { over: 'USDC', who: 'Dream USDC Vault', before: 'unlimited', known: 'trap' },
    { over: 'wstETH', who: 'Stand-in for Lido’s staking queue', before: '0.5', known: 'named' },
    { over: 'DAI', who: twin, before: '1234567.891', known: 'stranger' },
  ],
  steps: [
    {
      sentence: `Take back the permission of Dream USDC Vault ${sampleAddress.aave} to move your USDC`,
      facts: [{ name: 'Token', value: `USDC ${sampleAddress.aave}` }],
    },
    { sentence: `Take back the permission of ${twin} to move your DAI`, facts: [] },
  ],
}

const borrow: ApprovalSheet = {
  ...earn,
  summary: 'Borrow 500 USDC from Aave v3',
  consequence: 'Borrow 500 USDC',
  leaves: [],
  arrives: [[{ ...sampleAmount('USDC', '500', '500.00'), place: null }]],
  owes: [{ ...sampleAmount('USDC', '500.000123', '500.00'), token: 'USDC owed to Aave v3', place: 'Aave v3' }],
  loan: {
    healthBefore: null,
    healthAfter: '1.83',
    fallPercent: '45',
    ratePercent: '5.10',
    interestPerYearUsd: '25.50',
    netPerYearUsd: null,
    backedBy: ['ETH'],
    alsoBacked: null,
  },
  steps: [{ sentence: 'Borrow 500 USDC from Aave v3, for your own account.', facts: [] }],
}

const send: ApprovalSheet = {
  ...earn,
  summary: 'Send 25 USDC to alina',
  consequence: 'Send 25 USDC to alina',
  leaves: [{ ...sampleAmount('USDC', '25', '25.00'), place: null }],
  arrives: [],
  receivers: [
    {
      to: twin,
      amount: sampleAmount('USDC', '25', '25.00'),
      recipient: {
        address: twin,
        contact: 'alina',
        name: null,
        firstUsedAt: null,
        nearest: { address: alice, whose: 'your contact alice', lookAlike: true, differs: [] },
      },
    },
  ],
  steps: [{ sentence: `Send 25 USDC to ${twin}.`, facts: [] }],
  findings: [
    {
      rule: 'recipient-look-alike',
      level: 'HARD',
      sentence: 'This address looks like your contact alice, but it is another one.',
      instead: 'Compare both with whoever gave them to you.',
      facts: {},
    },
  ],
  level: 'HARD',
  confirmation: 'Ab81',
}

const open: WalletView = {
  purpose: 'real',
  status: 'open',
  accounts: [
    { address: account, name: 'Savings', kind: 'own', path: 'm/44h/60h/0h/0/0' },
    { address: alice, name: 'Cold storage', kind: 'watch', path: null },
  ],
  chosen: account,
  locksAfterSeconds: 600,
}

const words = 'ridge lantern quibble tulip walrus saddle orbit canvas melody harbor pepper thrive'.split(' ')

type SheetSample = {
  readonly orders: readonly SheetOrder[]
  /** What the signer answers, by what it is asked. */
  readonly replies?: Readonly<Record<string, SurfaceReply>>
  /** What is pressed, one after the other. */
  readonly press?: readonly ((words: Words) => string)[]
  /** What is typed before the last of them is, by the names of its fields. */
  readonly type?: Readonly<Record<string, string>>
}

const wallet: SheetOrder = { kind: 'wallet', look: usualPreferences }
const state = (view: WalletView): SurfaceReply => ({ reply: 'state', wallet: view })
const none = state({ ...open, status: 'none', accounts: [], chosen: null })

/** The sheet's windows, to look at and to photograph. Nothing in them is real. */
const limits: SurfaceReply = {
  reply: 'limits',
  limits: [
    {
      key: 'spend day',
      sentence: 'Never more than $500 a day',
      spend: { kind: 'spend', per: 'day', most: '50000000000', scope: { of: 'all' } },
    },
    { key: 'only-recipients', sentence: `Sending only to ${alice}`, spend: null },
  ],
  waiting: [{ sentence: 'Never more than $800 a day', countsFrom: '2026-03-15T09:41:00.000Z' }],
  delaySeconds: 86_400,
}

export const sheetSamples: Readonly<Record<string, SheetSample>> = {
  'sheet-plan': { orders: [{ kind: 'approval', id: 'sample-1', sheet: earn, look: usualPreferences }] },
  'sheet-revoke': { orders: [{ kind: 'approval', id: 'sample-9', sheet: revoke, look: usualPreferences }] },
  'sheet-loan': { orders: [{ kind: 'approval', id: 'sample-3', sheet: borrow, look: usualPreferences }] },
  'sheet-hard': { orders: [{ kind: 'approval', id: 'sample-2', sheet: send, look: usualPreferences }] },
  'sheet-over': { orders: [{ kind: 'over', sentence: 'This plan was dropped.' }] },
  'wallet-none': { orders: [wallet], replies: { state: none } },
  'wallet-words': {
    orders: [wallet],
    replies: { state: none, 'begin-create': { reply: 'words', words, check: [1, 4, 9] } },
    press: [({ wallet }) => wallet.none.make, ({ wallet }) => wallet.create.twelve],
  },
  'wallet-restore': { orders: [wallet], replies: { state: none }, press: [({ wallet }) => wallet.none.restore] },
  'wallet-locked': { orders: [wallet], replies: { state: state({ ...open, status: 'locked' }) } },
  // The signer takes its time: what was typed is on its way.
  'wallet-unlocking': {
    orders: [wallet],
    replies: { state: state({ ...open, status: 'locked' }) },
    press: [({ wallet }) => wallet.locked.unlock],
    type: { password: 'walrus lantern quibble' },
  },
  'wallet-restoring': {
    orders: [wallet],
    replies: { state: none },
    press: [({ wallet }) => wallet.none.restore, ({ wallet }) => wallet.restore.button],
    type: { words: words.join(' '), password: 'walrus lantern quibble', 'password-again': 'walrus lantern quibble' },
  },
  'wallet-open': { orders: [wallet], replies: { state: state(open) } },
  'wallet-limits': {
    orders: [wallet],
    replies: { state: state(open), limits },
    press: [({ wallet }) => wallet.open.limits],
  },
}
