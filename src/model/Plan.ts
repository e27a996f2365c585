import type { Address } from 'viem'
import type { Amount } from './Amount.ts'
import type { Intent, MissingPart } from './Reading.ts'
import type { Step } from './Step.ts'
import type { UsdE8 } from './Usd.ts'

/** A yearly rate in ray (1e27 = 100 % a year), as Aave keeps it. Simple yearly, not compounded, unless said. */
export type RateRay = bigint

/** One place where money could earn, as the planner saw it. Every figure is for the amount in question. */
export type VenueReport = {
  readonly id: string
  readonly name: string
  readonly protocol: string
  readonly asset: string
  readonly status: 'chosen' | 'passed-over' | 'turned-down'
  /** Why it was chosen, passed over (safe, but earns less) or turned down (fails the floor of safety): one sentence. */
  readonly reason: string
  /** The rate before and after this deposit. Null where it cannot be known. */
  readonly rateNow: RateRay | null
  readonly rateAfter: RateRay | null
  /** Net dollars a year for this amount: interest at the rate after, minus getting in and out. Null where unknown. */
  readonly netPerYear: UsdE8 | null
}

/** What a plan that enters something earns, and what leaving costs. */
export type Earning = {
  readonly venue: string
  readonly asset: string
  readonly rateAfter: RateRay
  readonly grossPerYear: UsdE8
  readonly netPerYear: UsdE8
  readonly entryCost: UsdE8
  readonly exitCost: UsdE8
  /** Days until what it earned pays for getting in and out. Null where it never does. */
  readonly breakEvenDays: number | null
  readonly venues: readonly VenueReport[]
}

/** What a plan gives up and brings, as the planner promises it. `minimum` is held on-chain or by the outcome check. */
export type Promised = { readonly expected: Amount; readonly minimum: Amount }

/**
 * The best sequence of calls the planner found. A pure function of reading, snapshot and settings; nothing in it has
 * been signed, sent or judged.
 */
export type Plan = {
  readonly intents: readonly Intent[]
  readonly chainId: number
  readonly account: Address
  /** The block that everything was read at. `timestamp` is in chain seconds. */
  readonly block: { readonly number: bigint; readonly timestamp: bigint }
  /** What happens, in one sentence. */
  readonly summary: string
  readonly steps: readonly Step[]
  readonly spends: readonly Amount[]
  readonly gets: readonly Promised[]
  /** What stays behind by design (rounding, the part above a fixed minimum), named so that nobody wonders. */
  readonly dust: readonly Amount[]
  /** Wei kept back for the gas of the steps left and for leaving. */
  readonly gasReserve: bigint
  /** Chain seconds after which no step may be signed; also the deadline inside the calls that take one. */
  readonly expiresAt: bigint
  readonly earning: Earning | null
  /** What can be lost, and whatever else a person should know, one sentence each. */
  readonly notes: readonly string[]
}

export type Question = {
  readonly missing: readonly MissingPart[]
  readonly question: string
  readonly choices: readonly string[]
}

export type PlanResult =
  | { readonly status: 'plan'; readonly plan: Plan }
  | ({ readonly status: 'ask' } & Question)
  /** Understood, and not possible. `impossible`: the chain's state forbids it (not enough held). `unsupported`: Sayso can't yet. */
  | { readonly status: 'unsupported'; readonly sentence: string }
  | { readonly status: 'impossible'; readonly sentence: string }
  /** The honest answer: doing nothing is best. */
  | { readonly status: 'leave-it'; readonly sentence: string; readonly venues: readonly VenueReport[] }
