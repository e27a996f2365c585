import type { Address } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Clock } from '../chain/Clock.ts'
import type { EnsContracts } from '../chain/ens/nameReads.ts'
import type { Executor } from '../execution/createExecutor.ts'
import type { GuardSettings } from '../guard/GuardInput.ts'
import type { BatchJournalStore } from '../journal/JournalStore.ts'
import type { HistoryFiles } from '../model/Backup.ts'
import type { WorthStore } from '../model/NetWorth.ts'
import type { PreferenceStore } from '../model/Preferences.ts'
import type { PlannerSettings } from '../planner/settings.ts'
import type { SignerClient } from '../wallet/SignerClient.ts'
import type { Conversations } from './Conversations.ts'
import type { ContactBook } from './contacts/ContactBook.ts'
import type { Models } from './Models.ts'
import type { Sheets } from './Sheets.ts'
import type { ShownPlans } from './ShownPlans.ts'

/** Everything the corridor is built from. The host opens the doors to the outside; nothing in here reaches for Node. */
export type Parts = SharedParts & PlaceParts

/** What is of one account on one network. */
export type PlaceParts = {
  readonly client: ChainClient
  /** Other chains that can be asked what stands at an address there. */
  readonly otherChains: readonly ChainClient[]
  /** Where ENS is on Ethereum, where that is not where everybody has it: for tests. */
  readonly ens?: EnsContracts
  /** Joins Ethereum, whatever network is worked on: names are looked up there. Null where they are not: on a practice chain. */
  readonly joinEthereum: (() => Promise<ChainClient>) | null
  readonly clock: Clock
  readonly account: Address
  readonly executor: Executor
  /** What everything was worth over time. */
  readonly worth: WorthStore
}

/** What there is one of, whatever network is worked on. */
export type SharedParts = {
  /** The process that holds the keys, but for what only execution and a person's own surface may ask. */
  readonly signer: Omit<SignerClient, 'account' | 'sign' | 'replace' | 'surface'>
  readonly journal: BatchJournalStore
  readonly contacts: ContactBook
  readonly planner: PlannerSettings
  readonly guard: GuardSettings
  readonly conversations: Conversations
  readonly shown: ShownPlans
  /** The way to the person in front of a window. */
  readonly sheets: Sheets
  readonly models: Models
  readonly preferences: PreferenceStore
  /** The journal as files that a person keeps. */
  readonly historyFiles: HistoryFiles
  /** Writes a new file where the person's downloads go, and says where. */
  readonly saveFile: (name: string, text: string) => string
  /** Milliseconds from any start that never run backwards. */
  readonly monotonicMs: () => number
  readonly newId: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}
