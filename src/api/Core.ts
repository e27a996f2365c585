import type { Stage } from '../model/Stage.ts'
import type { AmountView } from '../model/Stage.ts'

export type AppInfo = {
  readonly version: string
  readonly chain: { readonly id: number; readonly name: string; readonly practice: boolean }
  readonly account: string
  /** What here is a stand-in for something real, in one sentence each. */
  readonly standIns: readonly string[]
  /** What came to light at start-up: a recovered transaction, a database restored; one sentence each. */
  readonly notices: readonly string[]
}

export type HoldingView = AmountView & {
  readonly name: string
  /** `wallet`, or the place where it lies ("Aave v3"). */
  readonly place: string
}

export type PortfolioView = {
  readonly account: string
  readonly chain: string
  readonly block: { readonly number: string; readonly timestamp: string }
  readonly totalUsd: string
  readonly holdings: readonly HoldingView[]
}

/** One plan's story, newest first in lists. Times are the wall clock's, ISO 8601. */
export type HistoryEntry = {
  readonly planId: string
  readonly askedAt: string
  readonly message: string
  readonly summary: string
  readonly status: 'shown' | 'blocked' | 'dropped' | 'approved' | 'done' | 'missed' | 'failed' | 'interrupted'
  readonly sentence: string
  readonly transactions: readonly string[]
}

/** Who approves, and what they typed. `yes-flag` works on the practice chain only, and never above WARN. */
export type ApproveInput = {
  readonly planId: string
  /** The hash that was shown: a plan that changed since then cannot be approved by accident. */
  readonly hash: string
  readonly confirmation?: string | undefined
  readonly by: 'window' | 'terminal' | 'yes-flag'
}

/** What the corridor offers to the router, and through it to every face. Nothing else is reachable. */
export type Core = {
  readonly info: () => AppInfo
  /** Plays the corridor up to the verdict. Ends in `verdict`, `answer`, `ask`, `unsupported`, `refuse` or `error`. */
  readonly say: (input: { conversation: string; message: string }, signal: AbortSignal) => AsyncGenerator<Stage>
  /** From an approval to the receipt. Ends in `receipt`, `refuse` or `error`. Closing a face does not stop what was approved. */
  readonly approve: (input: ApproveInput) => AsyncGenerator<Stage>
  readonly drop: (input: { planId: string }) => Stage
  readonly portfolio: () => Promise<PortfolioView>
  /** A new view after each block that changes it. */
  readonly watchPortfolio: (signal: AbortSignal) => AsyncGenerator<PortfolioView>
  readonly history: () => readonly HistoryEntry[]
  /** "Give me practice money": practice chain only. */
  readonly fundPractice: () => Promise<PortfolioView>
  /** Back to the first block: practice chain only. */
  readonly resetPractice: () => Promise<PortfolioView>
  /** wagmi's reads. Methods outside the read-only allowlist answer `unsupported` (code 4200). */
  readonly rpc: (input: { method: string; params: readonly unknown[] }) => Promise<RpcAnswer>
}

export type RpcAnswer =
  | { readonly status: 'ok'; readonly result: unknown }
  | { readonly status: 'failed'; readonly code: number; readonly message: string }
