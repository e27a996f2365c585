import type { Core } from '../../src/api/Core.ts'

const still = () => {
  throw new Error('This core does nothing.')
}

/** A core for the shells' own tests: it does nothing but what a test gives it. */
export function stillCore(parts: Partial<Core> = {}): Core {
  return {
    info: () => ({
      version: 'test',
      chain: { id: 1, name: 'test', practice: true },
      account: '0x0000000000000000000000000000000000000000',
      standIns: [],
      notifies: false,
      notices: [],
    }),
    say: still,
    approve: still,
    drop: still,
    openWallet: still,
    wallets: still,
    lockWallet: still,
    walletAtTerminal: still,
    portfolio: still,
    approvals: still,
    checks: still,
    watchPortfolio: still,
    history: () => [],
    conversations: still,
    conversation: still,
    searchConversations: still,
    lastMessages: still,
    tokens: still,
    activity: still,
    exportActivity: still,
    netWorth: still,
    fundPractice: still,
    resetPractice: still,
    wind: still,
    models: still,
    chooseModel: still,
    pullModel: still,
    contacts: still,
    addContact: still,
    renameContact: still,
    removeContact: still,
    restoreContact: still,
    limits: still,
    changeLimit: still,
    cancelLimitChange: still,
    preferences: still,
    changePreferences: still,
    rpc: still,
    ...parts,
  }
}
