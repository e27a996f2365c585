import type { Address } from 'viem'
import { missingCase } from '../errors/missingCase.ts'
import type { ProtocolName } from './Reading.ts'
import type { UsdE8 } from './Usd.ts'

export type LimitPeriod = 'transaction' | 'day' | 'week' | 'month'

/** What a spending limit counts: everything that leaves, or what goes to one person, into one protocol, on one chain. */
export type LimitScope =
  | { readonly of: 'all' }
  | { readonly of: 'contact'; readonly address: Address }
  | { readonly of: 'protocol'; readonly protocol: ProtocolName }
  | { readonly of: 'chain'; readonly chainId: number }

/** What the signer holds an approved plan against, whatever anybody says. There is one limit for each `limitKey`. */
export type Limit =
  | { readonly kind: 'spend'; readonly per: LimitPeriod; readonly most: UsdE8; readonly scope: LimitScope }
  /** Sending to nobody else. The addresses are the signer's own copy: a new contact is not among them by itself. */
  | { readonly kind: 'only-recipients'; readonly addresses: readonly Address[] }
  | { readonly kind: 'only-protocols'; readonly protocols: readonly ProtocolName[] }

export type LimitChange =
  | { readonly change: 'set'; readonly limit: Limit }
  | { readonly change: 'lift'; readonly key: string }
  /** How long a raise waits before it counts, in seconds. Shortening it is a raise itself. */
  | { readonly change: 'delay'; readonly seconds: number }
  /** Takes back a raise that is still waiting. */
  | { readonly change: 'cancel'; readonly id: string }

/** What a change is about: two of them about the same thing cannot both wait, the later one takes the place of the earlier. */
export function aboutOf(change: LimitChange): string {
  switch (change.change) {
    case 'set':
      return limitKey(change.limit)
    case 'lift':
      return change.key
    case 'delay':
      return 'the delay'
    case 'cancel':
      return `cancel ${change.id}`
    default:
      return missingCase(change)
  }
}

/** What became of a change. A raise `waits` until its time; `refused` and `wants-password` say what to do instead. */
export type LimitAnswer =
  | { readonly status: 'counts' | 'waits'; readonly sentence: string; readonly limits: LimitsView }
  | { readonly status: 'refused'; readonly sentence: string }
  | { readonly status: 'wants-password'; readonly sentence: string }

/** What a limit counts of one plan that was signed: at its most, with the highest network fee that was approved. `at` is an ISO date. */
export type CountedPlan = { readonly planId: string; readonly at: string; readonly usd: UsdE8 }

export type LimitsView = {
  readonly limits: readonly {
    readonly key: string
    readonly limit: Limit
    /** Counted so far in the present period; null where nothing is counted. */
    readonly spent: UsdE8 | null
    /** The newest of the plans that `spent` comes from, the newest first; what is missing to it was counted before them. */
    readonly plans: readonly CountedPlan[]
  }[]
  /** Raises that were asked for and do not count yet. `countsFrom` is an ISO date. */
  readonly waiting: readonly { readonly id: string; readonly change: LimitChange; readonly countsFrom: string }[]
  readonly delaySeconds: number
  /** What every plan together was counted at so far, whether a limit counts it or not. */
  readonly spent: {
    readonly day: UsdE8
    readonly week: UsdE8
    readonly month: UsdE8
    /** Of the day's: in plans by which nothing left but gas. */
    readonly waysOut: UsdE8
  }
}

/** One spelling for what a limit is about: setting another with the same key replaces it. */
export function limitKey(limit: Limit): string {
  if (limit.kind !== 'spend') return limit.kind
  const { per, scope } = limit
  switch (scope.of) {
    case 'all':
      return `spend ${per}`
    case 'contact':
      return `spend ${per} to ${scope.address.toLowerCase()}`
    case 'protocol':
      return `spend ${per} into ${scope.protocol}`
    case 'chain':
      return `spend ${per} on ${scope.chainId}`
  }
}
