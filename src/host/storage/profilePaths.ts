import { join } from 'node:path'

/** Where everything of one profile lies. Practice and real things never share a folder. */
export type ProfilePaths = {
  readonly folder: string
  readonly journal: string
  readonly practiceVault: string
  readonly practiceUnlockKey: string
  readonly practiceLimits: string
  readonly practiceChain: string
  readonly realVault: string
  /** Wrong passwords and the newest generation; nothing secret. */
  readonly realVaultRecord: string
  readonly realLimits: string
  readonly modelChoice: string
  readonly contacts: string
  readonly preferences: string
  /** Beside the practice chain: it is of that chain, and goes with it. */
  readonly practiceWorth: string
  /** Of all real networks. */
  readonly realWorth: string
  readonly networks: string
  /** What is signed on real networks goes through them. */
  readonly relays: string
}

export function profilePaths(folder: string): ProfilePaths {
  return {
    folder,
    journal: join(folder, 'journal.sqlite'),
    practiceVault: join(folder, 'practice', 'vault.json'),
    practiceUnlockKey: join(folder, 'practice', 'unlock.key'),
    practiceLimits: join(folder, 'practice', 'limits.jsonl'),
    practiceChain: join(folder, 'practice', 'chain'),
    realVault: join(folder, 'wallet', 'vault.json'),
    realVaultRecord: join(folder, 'wallet', 'record.json'),
    realLimits: join(folder, 'wallet', 'limits.jsonl'),
    modelChoice: join(folder, 'model.json'),
    contacts: join(folder, 'contacts.json'),
    preferences: join(folder, 'preferences.json'),
    practiceWorth: join(folder, 'practice', 'worth.json'),
    realWorth: join(folder, 'wallet', 'worth.json'),
    networks: join(folder, 'networks.json'),
    relays: join(folder, 'relays.json'),
  }
}
