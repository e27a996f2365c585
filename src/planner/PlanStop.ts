import type { Amount } from '../model/Amount.ts'
import type { BridgeRequest } from '../model/BridgeQuote.ts'
import type { PlanResult } from '../model/Plan.ts'
import type { QuoteRequest } from '../model/Quote.ts'

/** Quotes the planner must see before it can go on: fetched outside, then the planner runs again with them. */
export type NeedsQuotes = { readonly status: 'quote'; readonly requests: readonly QuoteRequest[] }

/** What the account has granted must be known before the planner can go on. */
export type NeedsGrants = { readonly status: 'grants' }

/** What a bridge is like now must be known before the planner can go on. */
export type NeedsBridge = { readonly status: 'bridge'; readonly request: BridgeRequest }

/** Why an intent gave no steps. */
export type PlanStop = Exclude<PlanResult, { status: 'plan' }> | NeedsQuotes

/** `yields` is what the step after may count on ("previous"): the minimum, never the hoped-for amount. */
export type Planned = { readonly status: 'planned'; readonly yields: Amount | null; readonly summary: string }

export function impossible(sentence: string): PlanStop {
  return { status: 'impossible', sentence }
}

export function unsupported(sentence: string): PlanStop {
  return { status: 'unsupported', sentence }
}
