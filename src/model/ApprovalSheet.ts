import type { RecipientView } from './Contacts.ts'
import type { AmountView, FindingView } from './Stage.ts'
import type { Level } from './Verdict.ts'

/** One transaction of the plan, in a sentence read off its bytes, with what that leaves out. Every address is whole. */
export type SheetStep = {
  readonly sentence: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** An amount in the words that a person has: "USDC in Aave v3", where the token is called aUSDC. */
export type SheetAmount = AmountView & {
  /** Where it lies or is owed. Null for what is in the wallet. */
  readonly place: string | null
}

/** A permission of which the plan leaves nothing. What it is now was read from the chain when the plan was tried out. */
export type SheetPermission = {
  /** What may be taken under it: "USDC". */
  readonly over: string
  /** Who has it, by name; by the whole address where nobody here knows them. */
  readonly who: string
  /** A decimal string, or `unlimited`; null where no number says it. */
  readonly before: string | null
  /** Whether the catalogue knows who has it for a trap; `stranger`: it does not know them at all. */
  readonly known: 'named' | 'trap' | 'stranger'
}

/** What becomes of a loan by the plan, in the figures of the plan's card. */
export type SheetLoan = {
  /** Two digits after the point: "1.83". Null where nothing was owed before. */
  readonly healthBefore: string | null
  readonly healthAfter: string
  /** How much what backs it may fall against what is owed, until it can be sold; in whole percent, rounded down. */
  readonly fallPercent: string
  /** What is borrowed costs this a year, interest on interest counted in. Null where the plan borrows nothing. */
  readonly ratePercent: string | null
  /** Dollars a year of that interest. Null as above, or where it is not known. */
  readonly interestPerYearUsd: string | null
  /** What the plan brings in a year with that interest and all costs taken off; negative is a cost. Null where it puts nothing to work. */
  readonly netPerYearUsd: string | null
  /** The assets that stand behind what is owed, by their symbols. */
  readonly backedBy: readonly string[]
  /** As the card tells it: what stands behind a new loan beside what the person named. Null where nothing does. */
  readonly alsoBacked: string | null
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
  /** Those that it ends, as its bytes say. */
  readonly ends: readonly SheetPermission[]
  /** Who else may end with more, and how much at most. */
  readonly receivers: readonly {
    readonly to: string
    readonly amount: AmountView
    readonly recipient: RecipientView
  }[]
  /** At most, without the network's fee. What only passes through is left out: it is bound to leave nothing. */
  readonly leaves: readonly SheetAmount[]
  /** At least. One of several alternatives may be what comes; empty where nothing has to. */
  readonly arrives: readonly (readonly SheetAmount[])[]
  /** At most, afterwards. */
  readonly owes: readonly SheetAmount[]
  /** Null where the plan is about no loan, or leaves none. */
  readonly loan: SheetLoan | null
  /** At most, to the network for all steps. */
  readonly feeBudget: AmountView
  /** The host of the relay that alone is given what is signed. Null: it goes to the nodes. */
  readonly relay: string | null
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

/**
 * The person's own act. `no`: to the plan, which is over then. A window that is closed, and anything else that is neither,
 * is a drop of the sheet: the plan stays.
 */
export type SheetAnswer =
  | { readonly decision: 'approve'; readonly typed: string | null }
  | { readonly decision: 'no' }
  | { readonly decision: 'drop' }

/** Whether the signer's own surface was put before the person. */
export type OpenedWallet = { readonly status: 'opened' } | { readonly status: 'refused'; readonly sentence: string }
