import type { ApproveInput } from '../../model/ApproveInput.ts'
import type { Stage } from '../../model/Stage.ts'
import { usualPreferences } from '../../model/usualPreferences.ts'
import type { ContactsView, Core, LimitsPage, ModelsView, PortfolioView, WalletView } from '../Core.ts'

export const view: PortfolioView = {
  account: '0x1',
  handedTo: null,
  chain: 'Test chain',
  block: { number: '1', timestamp: '1' },
  reached: true,
  totalUsd: '0.00',
  holdings: [],
  between: [],
  gaps: [],
  listed: { looked: 0, unread: [] },
  allocation: [],
  loan: { status: 'none' },
  earnedUsd: null,
}

export const models: ModelsView = {
  status: 'absent',
  host: 'http://127.0.0.1:11434',
  local: true,
  version: null,
  installed: [],
  chosen: null,
  recommended: null,
  warnings: [],
  guidance: 'None here.',
}

export const wallet: WalletView = {
  purpose: 'real',
  status: 'none',
  accounts: [],
  chosen: null,
  locksAfterSeconds: 600,
}

export const contacts: ContactsView = { contacts: [], notices: [] }

export const limits: LimitsPage = {
  limits: [],
  waiting: [],
  delaySeconds: 60,
  spentUsd: { day: '0.00', week: '0.00', month: '0.00' },
  real: false,
}

export const told: Stage = { stage: 'unsupported', sentence: 'Not yet.', ms: 0 }

export type CoreOfTest = Core & {
  /** What was asked of it, in order: the contract's own shapes, as they arrived. */
  readonly asked: unknown[]
  /** Lets the approval that is under way take its next step. */
  readonly goOn: () => void
  /** How the approval ended: null while it runs. */
  readonly approvalEnd: () => 'played to its end' | 'cut short' | null
}

/** A core that remembers what reached it: what is tested is the way to the core, not what is behind it. */
export function coreOfTest(change: Partial<Core> = {}): CoreOfTest {
  const asked: unknown[] = []
  let gate = Promise.withResolvers<void>()
  let end: 'played to its end' | 'cut short' | null = null

  async function* approve(input: ApproveInput): AsyncGenerator<Stage> {
    asked.push(['approve', input])
    end = null
    try {
      for (let step = 0; step < 3; step += 1) {
        yield { ...told, ms: step }
        await gate.promise
      }
      end = 'played to its end'
    } finally {
      end ??= 'cut short'
    }
  }

  return {
    asked,
    goOn: () => {
      gate.resolve()
      gate = Promise.withResolvers()
    },
    approvalEnd: () => end,
    info: () => ({
      version: '1',
      chain: { id: 1, name: 'Test chain', practice: true, coin: { symbol: 'ETH', name: 'Ether' } },
      account: '0x1',
      standIns: [],
      notifies: false,
      opensExplorers: false,
      notices: [],
    }),
    say: async function* (input) {
      asked.push(['say', input])
      yield told
    },
    approve,
    moving: async function* () {},
    underway: () => [],
    watchUnderway: async function* () {},
    leaveThere: (input) => {
      asked.push(['leaveThere', input])
      return { status: 'done', sentence: 'It stays there.' }
    },
    replaceStep: async (input) => {
      asked.push(['replaceStep', input])
      return { status: 'refused', sentence: 'Nothing of this plan waits for a block. Nothing was changed.' }
    },
    recourse: async (input) => {
      asked.push(['recourse', input])
      return { status: 'none', sentence: 'Nothing of this was approved, so there is nothing to go on with.' }
    },
    openWallet: () => {
      asked.push(['openWallet'])
      return { status: 'opened' }
    },
    networks: () => [],
    chooseNetwork: async (input) => {
      asked.push(['use network', input])
      return { status: 'done', sentence: 'You are on the Practice chain now.' }
    },
    setNodes: async (input) => {
      asked.push(['set nodes', input])
      return { status: 'done', sentence: 'Base is asked through node.example.' }
    },
    setRelay: async (input) => {
      asked.push(['set relay', input])
      return { status: 'done', sentence: 'What you sign on Base is sent through relay.example alone.' }
    },
    wallets: async () => [wallet],
    lockWallet: async () => {
      asked.push(['lockWallet'])
    },
    walletAtTerminal: async (input) => {
      asked.push(['walletAtTerminal', input])
      return { status: 'done', sentence: 'Done at the terminal.' }
    },
    drop: (input) => {
      asked.push(['drop', input])
      return told
    },
    wind: async (input) => {
      asked.push(['wind', input])
      return { status: 'unavailable', planId: input.planId, sentence: 'Not in hand.' }
    },
    portfolio: async () => view,
    watchPortfolio: async function* (signal) {
      asked.push(['watch'])
      for (let number = 1; !signal.aborted; number += 1) {
        yield { ...view, block: { number: String(number), timestamp: '1' } }
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      asked.push(['watch ended'])
    },
    everywhere: () => [],
    watchEverywhere: async function* () {
      yield { places: [], totalUsd: '0.00', whole: true }
    },
    approvals: async () => [],
    checks: () => [],
    history: () => [],
    conversations: () => [],
    conversation: (input) => {
      asked.push(['conversation', input])
      return { id: input.id, title: '', turns: [] }
    },
    searchConversations: (input) => {
      asked.push(['search conversations', input])
      return { hits: [], more: false }
    },
    lastMessages: () => [],
    tokens: () => [],
    places: () => [],
    activity: (input) => {
      asked.push(['activity', input])
      return { status: 'unknown' }
    },
    exportActivity: (input) => {
      asked.push(['export', input])
      return { status: 'saved', path: '/downloads/a.csv', plans: 0 }
    },
    backUpHistory: async () => {
      asked.push(['back up'])
      return { status: 'saved', path: '/downloads/a.sqlite', entries: 1 }
    },
    backups: () => [],
    restoreHistory: (input) => {
      asked.push(['restore', input])
      return { status: 'refused', sentence: 'No.' }
    },
    netWorth: () => ({ samples: [], notice: null }),
    fundPractice: async () => view,
    resetPractice: async () => view,
    models: async () => models,
    chooseModel: async (input) => {
      asked.push(['choose', input])
      return models
    },
    pullModel: async function* (input) {
      asked.push(['pull', input])
      yield { status: 'done', detail: 'done', completed: null, total: null }
    },
    preferences: () => usualPreferences,
    changePreferences: (input) => {
      asked.push(['change preferences', input])
      return { ...usualPreferences, theme: input.theme ?? usualPreferences.theme }
    },
    contacts: () => contacts,
    addContact: (input) => {
      asked.push(['add contact', input])
      return { status: 'done', sentence: 'Added.', view: contacts, undo: null }
    },
    renameContact: (input) => {
      asked.push(['rename contact', input])
      return { status: 'done', sentence: 'Renamed.', view: contacts, undo: null }
    },
    removeContact: (input) => {
      asked.push(['remove contact', input])
      return { status: 'done', sentence: 'Removed.', view: contacts, undo: null }
    },
    restoreContact: (input) => {
      asked.push(['restore contact', input])
      return { status: 'done', sentence: 'Back.', view: contacts, undo: null }
    },
    limits: async () => limits,
    changeLimit: async (input) => {
      asked.push(['change limit', input])
      return { status: 'counts', sentence: 'It counts.', page: limits }
    },
    cancelLimitChange: async (input) => {
      asked.push(['cancel limit change', input])
      return { status: 'counts', sentence: 'Taken back.', page: limits }
    },
    rpc: async (input) => {
      asked.push(['rpc', input])
      return { status: 'ok', result: '0x1' }
    },
    ...change,
  }
}
