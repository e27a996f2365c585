import type { RecipientView } from './Contacts.ts'
import type { AmountView, FindingView } from './Stage.ts'
import type { Level } from './Verdict.ts'

/** One transaction of the plan, in a sentence read off its bytes, with what that leaves out. Every address is whole. */
export type SheetStep = {
  readonly sentence: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/**
 * What stands before a person when they say so. The core makes it from what it holds itself; nothing in it comes from
 * the page that asked for it. Plain data, for a view that draws it and nothing else.
 */
export type ApprovalSheet = {
  readonly planId: string
  /** What is approved by it: the hash of the plan as it would be signed. */
  readonly hash: string
  readonly summary: string
  /** "Move 1,000 USDC": it stands on the button. */
  readonly consequence: string
  readonly account: string
  readonly chain: { readonly id: number; readonly name: string; readonly practice: boolean }
  readonly steps: readonly SheetStep[]
  /** Who else may end with more, and how much at most. */
  readonly receivers: readonly {
    readonly to: string
    readonly amount: AmountView
    readonly recipient: RecipientView
  }[]
  /** At most, without gas. */
  readonly leaves: readonly AmountView[]
  /** At least. One of several alternatives may be what comes; empty where nothing has to. */
  readonly arrives: readonly (readonly AmountView[])[]
  /** At most, afterwards. */
  readonly owes: readonly AmountView[]
  /** At most, for the gas of all steps. */
  readonly feeBudget: AmountView
  readonly level: Level
  readonly findings: readonly FindingView[]
  /** What has to be typed, word for word. Null where one look is enough. */
  readonly confirmation: string | null
  /** Seconds of the chain's time. */
  readonly expiresInSeconds: number
}

/**
 * How long the sheet's button takes no click, in milliseconds: one that was meant for something else, made just as the
 * sheet came up, must not approve.
 */
export const guardMs = 600

/** The person's own act. A window that is closed, and anything else that is no approval, is a drop. */
export type SheetAnswer =
  | { readonly decision: 'approve'; readonly typed: string | null }
  | { readonly decision: 'drop' }

/** Whether the signer's own surface was put before the person. */
export type OpenedWallet = { readonly status: 'opened' } | { readonly status: 'refused'; readonly sentence: string }
