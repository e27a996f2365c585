import type { ActivityView, ExportAnswer, ExportFormat, ListedPlan } from '../model/Activity.ts'
import type { OpenedWallet } from '../model/ApprovalSheet.ts'
import type { ApprovalsView } from '../model/Approvals.ts'
import type { ApproveInput } from '../model/ApproveInput.ts'
import type { BackupAnswer, BackupView, RestoreAnswer, RestoreWish } from '../model/Backup.ts'
import type { CheckTopicView } from '../model/Checks.ts'
import type { ContactChange, ContactsView, NewContact } from '../model/Contacts.ts'
import type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
import type { LimitsPage, LimitsPageAnswer, LimitWish } from '../model/LimitsPage.ts'
import type { ModelsView, PullProgress } from '../model/ModelsView.ts'
import type { NetWorthView } from '../model/NetWorth.ts'
import type { NetworkAnswer, NetworkView } from '../model/NetworkView.ts'
import type { ConversationHits, ConversationView, OpenedConversation } from '../model/PastConversation.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import type { Preferences, PreferencesChange } from '../model/Preferences.ts'
import type { RecourseView } from '../model/Recourse.ts'
import type { ReplaceAnswer, ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { RpcAnswer } from '../model/RpcAnswer.ts'
import type { SaidFrom } from '../model/SaidFrom.ts'
import type { Stage } from '../model/Stage.ts'
import type { UnderwayView } from '../model/Underway.ts'
import type { WalletView } from '../model/Wallet.ts'
import type { WindView } from '../model/Wind.ts'
import type { TerminalOutcome, TerminalTask } from '../wallet/surface/TerminalTask.ts'

export type {
  ActivityView,
  CostView,
  ExportAnswer,
  ExportFormat,
  ListedPlan,
  MomentView,
  SettledView,
  StoryView,
} from '../model/Activity.ts'
export type { ApprovalsView, GrantView } from '../model/Approvals.ts'
export type { BackupAnswer, BackupView, RestoreAnswer, RestoreWish } from '../model/Backup.ts'
export type { CheckTopicView, CheckView } from '../model/Checks.ts'
export type { ContactChange, ContactsView, ContactView, NearestView } from '../model/Contacts.ts'
export type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
export type { HistoryEntry } from '../model/HistoryEntry.ts'
export type { LimitPageRow, LimitsPage, LimitsPageAnswer, LimitWish } from '../model/LimitsPage.ts'
export type { ModelsView, PullProgress } from '../model/ModelsView.ts'
export type { NetWorthView, WorthSample } from '../model/NetWorth.ts'
export type { NetworkAnswer, NetworkView } from '../model/NetworkView.ts'
export type {
  ConversationHit,
  ConversationHits,
  ConversationView,
  OpenedConversation,
  OpenedTurn,
} from '../model/PastConversation.ts'
export type {
  AllocationView,
  EarnedView,
  HoldingKind,
  HoldingView,
  LoanHealthView,
  PortfolioView,
} from '../model/Portfolio.ts'
export type { Preferences, PreferencesChange } from '../model/Preferences.ts'
export type { RecourseView, RecourseWay } from '../model/Recourse.ts'
export type { ReplaceAnswer, ReplaceWish } from '../model/ReplaceAnswer.ts'
export type { RpcAnswer } from '../model/RpcAnswer.ts'
export type { BetweenView, UnderwayState, UnderwayView } from '../model/Underway.ts'
export type { WalletAccount, WalletView } from '../model/Wallet.ts'
export type { WindDayView, WindHoldingView, WindSideView, WindView } from '../model/Wind.ts'
export type { TerminalOutcome, TerminalTask } from '../wallet/surface/TerminalTask.ts'

/** A token as it can be named in a sentence. */
export type TokenName = { readonly symbol: string; readonly name: string; readonly decimals: number }

/** A place to earn as it can be named in a sentence, and which tokens it takes. Being listed is not being safe. */
export type PlaceName = { readonly name: string; readonly takes: readonly string[] }

export type AppInfo = {
  readonly version: string
  readonly chain: {
    readonly id: number
    readonly name: string
    readonly practice: boolean
    /** What gas is paid in. */
    readonly coin: { readonly symbol: string; readonly name: string }
  }
  readonly account: string
  /** What here is a stand-in for something real, in one sentence each. */
  readonly standIns: readonly string[]
  /** Whether the shell can say by the machine's own notification what came to an end. Only some can. */
  readonly notifies: boolean
  /** Whether the shell hands a block explorer's address to the person's own browser. Only some can; no page of it opens here. */
  readonly opensExplorers: boolean
  /** What came to light at start-up: a recovered transaction, a database restored; one sentence each. */
  readonly notices: readonly string[]
}

/** What the corridor offers to the router, and through it to every face. Nothing else is reachable. */
export type Core = {
  readonly info: () => AppInfo
  /** Plays the corridor up to the verdict. Ends in `verdict`, `answer`, `ask`, `unsupported`, `refuse` or `error`. */
  readonly say: (
    input: { conversation: string; message: string; from?: SaidFrom },
    signal: AbortSignal,
  ) => AsyncGenerator<Stage>
  /** What is on its way between two networks, after one look; and what arrived and waits for the second part of its plan. */
  readonly moving: () => AsyncGenerator<Stage>
  /** What left for other networks, the newest first: on its way, arrived and waiting for its second part, or ended in the last day. Asks none. */
  readonly underway: () => readonly UnderwayView[]
  /** The same whenever it changes, with the networks asked of what has no end yet. */
  readonly watchUnderway: (signal: AbortSignal) => AsyncGenerator<readonly UnderwayView[]>
  /** What arrived stays where it is: no second part of its plan is offered any more. Moves nothing. */
  readonly leaveThere: (input: { planId: string }) => NetworkAnswer
  /** From the wish to approve to the receipt; in a window the sheet comes in between. Ends in `receipt`, `moving`, `refuse` or `error`. Closing a face does not stop what was approved. */
  readonly approve: (input: ApproveInput) => AsyncGenerator<Stage>
  /**
   * For an approved plan of which a step waits for a block: the same once more for a higher fee, or nothing in its place. With
   * the same nonce and within the fees that were approved, so one of the two comes to the chain.
   */
  readonly replaceStep: (input: { planId: string; how: ReplaceWish }) => Promise<ReplaceAnswer>
  /**
   * For an approved plan that did not come to its end: what goes on with it, and what takes it back, each as a sentence to say
   * next. Nothing is set by asking.
   */
  readonly recourse: (input: { planId: string }) => Promise<RecourseView>
  /** Puts the signer's own surface before the person. Nothing secret goes this way: only that it be opened. */
  readonly openWallet: () => OpenedWallet
  /** Every network that can be worked on, the practice chain first. */
  readonly networks: () => readonly NetworkView[]
  /** Works there from now on, with the account of the wallet that belongs to it. A real network takes a real wallet. */
  readonly chooseNetwork: (input: { chainId: number }) => Promise<NetworkAnswer>
  /** Has a network asked through the person's own nodes. In a terminal only: whoever chooses the nodes chooses what is seen. */
  readonly setNodes: (input: { chainId: number; urls: readonly string[] }) => Promise<NetworkAnswer>
  /** Has all that is signed on a network sent through one relay. In a terminal only: whoever chooses it sees it first. */
  readonly setRelay: (input: { chainId: number; url: string | null }) => Promise<NetworkAnswer>
  /** The practice wallet and the real one, as anybody may know them. */
  readonly wallets: () => Promise<readonly WalletView[]>
  /** Wipes the real wallet's keys at once. */
  readonly lockWallet: () => Promise<void>
  /** In a terminal: has the signer talk to the person there. What is asked for is no secret, and how it ended is none. */
  readonly walletAtTerminal: (input: { task: TerminalTask; clears: boolean }) => Promise<TerminalOutcome>
  readonly drop: (input: { planId: string }) => Stage
  /** The time machine: an open plan with days gone by after it, and the same days without it. Changes nothing. */
  readonly wind: (input: { planId: string; days: readonly number[] }) => Promise<WindView>
  readonly portfolio: () => Promise<PortfolioView>
  /** A new view after each block that changes it, and as soon as another network or account is worked on. */
  readonly watchPortfolio: (signal: AbortSignal) => AsyncGenerator<PortfolioView>
  /** The networks that can be looked at together: those of the kind that is worked on. Asks none of them. */
  readonly everywhere: () => readonly PlaceView['chain'][]
  /** All networks of the kind that is worked on, side by side: a view whenever one of them said something new. */
  readonly watchEverywhere: (signal: AbortSignal) => AsyncGenerator<EverywhereView>
  /** What each account has granted to whom, chain by chain. What could not be read is said, and never "none". */
  readonly approvals: () => Promise<readonly ApprovalsView[]>
  /** Everything that a plan is checked for, topic by topic, in the words of the rules themselves. */
  readonly checks: () => readonly CheckTopicView[]
  readonly history: () => readonly ListedPlan[]
  /** Every conversation there was, the newest first. */
  readonly conversations: () => readonly ConversationView[]
  /** What was said in one, and how each message ended: a record, from which nothing can be approved. */
  readonly conversation: (input: { id: string }) => OpenedConversation
  /** Messages in which all of the words are, the newest first, and no more than a person looks through. */
  readonly searchConversations: (input: { text: string }) => ConversationHits
  /** What was said last, in whichever conversation, the newest last: to be said again. */
  readonly lastMessages: () => readonly string[]
  /** What a sentence can name on this chain, the coin first. */
  readonly tokens: () => readonly TokenName[]
  /** Where a sentence can put something on this chain; without what stands in the catalogue only to be turned down. */
  readonly places: () => readonly PlaceName[]
  /** One plan from the sentence to the receipt. */
  readonly activity: (input: { planId: string }) => ActivityView
  /** Writes all of it into a new file among the person's downloads. */
  readonly exportActivity: (input: { format: ExportFormat }) => ExportAnswer
  /** Writes the whole history into a new file among the person's downloads, to be kept somewhere else. */
  readonly backUpHistory: () => Promise<BackupAnswer>
  /** What is named like a backup among the person's downloads, the newest first. */
  readonly backups: () => readonly BackupView[]
  /** Has a backup take the place of today's history at the next start, which is kept beside it. */
  readonly restoreHistory: (wish: RestoreWish) => RestoreAnswer
  /** What everything was worth, as far back as Sayso looked. */
  readonly netWorth: () => NetWorthView
  /** "Give me practice money": practice chain only. */
  readonly fundPractice: () => Promise<PortfolioView>
  /** Back to the first block: practice chain only. */
  readonly resetPractice: () => Promise<PortfolioView>
  /** The local models that may read unfamiliar wording, beside the built-in parser. An absent Ollama is an answer. */
  readonly models: () => Promise<ModelsView>
  /** Which model is asked from now on; null: none. */
  readonly chooseModel: (input: { name: string | null }) => Promise<ModelsView>
  /** Has Ollama fetch a model. Ends in `done`, `failed` or `cancelled`; asked again, it goes on where it was. */
  readonly pullModel: (input: { name: string }, signal: AbortSignal) => AsyncGenerator<PullProgress>
  /** The address book. A contact is added in a face, by hand: no sentence, no chain and no model gets anybody into it. */
  readonly contacts: () => ContactsView
  readonly addContact: (input: NewContact) => ContactChange
  readonly renameContact: (input: { name: string; to: string }) => ContactChange
  readonly removeContact: (input: { name: string }) => ContactChange
  /** Thinking better of it, by a press of the person's: for half a minute who was removed last comes back as they were. */
  readonly restoreContact: (input: { name: string }) => ContactChange
  /** What may be spent, on whom and where. The signer holds it; what loosens waits, or takes the wallet's password there. */
  readonly limits: () => Promise<LimitsPage>
  readonly changeLimit: (input: LimitWish) => Promise<LimitsPageAnswer>
  /** Takes back a raise that waits. */
  readonly cancelLimitChange: (input: { id: string }) => Promise<LimitsPageAnswer>
  /** How the person likes the window; kept in the profile. */
  readonly preferences: () => Preferences
  readonly changePreferences: (change: PreferencesChange) => Preferences
  /** wagmi's reads. Methods outside the read-only allowlist answer `unsupported` (code 4200). */
  readonly rpc: (input: { method: string; params: readonly unknown[] }) => Promise<RpcAnswer>
}
