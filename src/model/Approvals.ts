import type { GrantKind } from './Grant.ts'

/** One right that somebody has over what an account holds, for people. Amounts and dollars are decimal strings. */
export type GrantView = {
  /** The same for the same right, from one reading to the next. */
  readonly id: string
  readonly kind: GrantKind
  /** What it is over, by name: "USDC", "Loans of USDC in your name", "Everything in Morpho", "A token that Sayso does not know". */
  readonly what: string
  /** The contract that keeps it, whole. */
  readonly contract: string
  /** False where the contract is none of the catalogue's. */
  readonly known: boolean
  /** What a contract that Sayso does not know calls itself. Its own words, which need not be true. */
  readonly claimedName: string | null
  /** `name` is null where it is none of the catalogue's contracts. */
  readonly spender: { readonly name: string | null; readonly address: string }
  /** The catalogue knows that whoever made the spender takes what they can. */
  readonly trap: boolean
  /** "without limit", "1,000 USDC", "all of it". */
  readonly allowed: string
  readonly unlimited: boolean
  /** What it could cost now: "10,000 USDC", "nothing, as you hold none", "not known". */
  readonly couldTake: string
  /** Dollars. Null where no price says it, or where there is nothing to take. */
  readonly couldTakeUsd: string | null
  /** When it was last set, as the logs say. `timestamp` is in whole seconds, null where the node leaves it out. */
  readonly since: { readonly block: string; readonly timestamp: string | null; readonly transaction: string } | null
  /** The sentence that takes it back. Null where Sayso cannot; then `whyNot` says why. */
  readonly revoke: string | null
  readonly whyNot: string | null
}

/** What one account has granted to whom on one chain. */
export type ApprovalsView = {
  readonly account: string
  readonly chain: string
  readonly block: { readonly number: string; readonly timestamp: string }
  /** How things stand, in one or two sentences. */
  readonly sentence: string
  /** How far the search for contracts outside the catalogue went; null where it could not be made, which is then a gap. */
  readonly note: string | null
  /** The most dangerous first: without limit, then to strangers, then what could cost the most. */
  readonly grants: readonly GrantView[]
  /** What all of them together could take now, in dollars; what has no price is not in it. */
  readonly couldTakeUsd: string
  /** Whether none of what may be taken is held now: then dollars of now say nothing. */
  readonly holdsNone: boolean
  /** What could not be read, one whole sentence each. Where there is any, more may stand than is listed. */
  readonly gaps: readonly string[]
  /** The sentence that takes back all that Sayso can take back. Null where there is nothing of the kind. */
  readonly revokeAll: string | null
}
