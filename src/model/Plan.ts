import type { Address } from 'viem'
import type { Amount } from './Amount.ts'
import type { Intent, MissingPart } from './Reading.ts'
import type { Slot } from './Slot.ts'
import type { Call, Step } from './Step.ts'
import type { UsdE8 } from './Usd.ts'

/** A yearly rate in ray (1e27 = 100 % a year), as Aave keeps it. Simple yearly, not compounded, unless said. */
export type RateRay = bigint

/** One place where money could earn, as the planner saw it. Every figure is for the amount in question. */
export type VenueReport = {
  readonly id: string
  readonly name: string
  readonly protocol: string
  readonly asset: string
  readonly status: 'chosen' | 'passed-over' | 'left-out' | 'turned-down'
  /** Why it was chosen, passed over (safe, but earns less), left out (by the person's own words) or turned down (fails the floor of safety): one sentence. */
  readonly reason: string
  /** The rate before and after this deposit. Null where it cannot be known. */
  readonly rateNow: RateRay | null
  readonly rateAfter: RateRay | null
  /** Net dollars a year for this amount: interest at the rate after, minus getting in and out. Null where unknown. */
  readonly netPerYear: UsdE8 | null
  /** Of a place passed over because it brings less: net dollars over the time that the choice was made for. */
  readonly netOverHorizon?: UsdE8
}

/** One place that a plan enters, with its share of the money. */
export type EarningPart = {
  readonly venueId: string
  readonly venue: string
  readonly deposit: Amount
  readonly rateNow: RateRay | null
  readonly rateAfter: RateRay
  readonly grossPerYear: UsdE8
  /** Whether its interest earns interest: then a year brings more than the rate says. */
  readonly compounds: boolean
  /** Seconds until the money could be back, if leaving were asked for at once. 0 is in one transaction. */
  readonly exitSeconds: bigint
}

/** The usual gas that an earning's costs were worked out with, in dollars: of the steps from `first` on, and of leaving. */
export type UsualGas = { readonly first: number; readonly entry: UsdE8; readonly exit: UsdE8 }

/**
 * What a plan that enters something earns, and what leaving costs. Costs are of all its parts together, and so is the
 * interest of what the plan borrows: what is net has all of it taken off.
 */
export type Earning = {
  /** The largest first. */
  readonly parts: readonly EarningPart[]
  /** The time that the choice was made for. */
  readonly horizonDays: number
  readonly grossPerYear: UsdE8
  /** What the same plan borrows costs in a year. 0 where it borrows nothing. */
  readonly interestPerYear: UsdE8
  readonly netPerYear: UsdE8
  readonly netOverHorizon: UsdE8
  readonly entryCost: UsdE8
  readonly exitCost: UsdE8
  /** Days until what it earned pays for getting in and out. Null where it never does, or brings less in a year than staying. */
  readonly breakEvenDays: number | null
  /** Net dollars over the horizon above the best single place. Null where everything goes to one. */
  readonly splitGain: UsdE8 | null
  /**
   * What the moved money brings where it is now: its places, a year's interest there, and the dollars that the plan brings in
   * a year beside that, what moving costs taken off (negative: less). Not there where nothing that earns is moved.
   */
  readonly staying?: { readonly places: readonly string[]; readonly grossPerYear: UsdE8; readonly difference: UsdE8 }
  readonly usualGas: UsualGas
  /** What would take it all out again, one after the other. Rehearsed with the plan, never signed. */
  readonly leaving: readonly Call[]
  readonly venues: readonly VenueReport[]
}

/** A loan before and after a plan, as the lending market itself would count it. Health is 1e18 = 1, null without debt. */
export type LoanChange = {
  readonly healthBefore: bigint | null
  readonly healthAfter: bigint | null
  readonly debtBefore: UsdE8
  readonly debtAfter: UsdE8
  readonly collateralBefore: UsdE8
  readonly collateralAfter: UsdE8
  /** Ray a year on what is borrowed, after the plan. Null where nothing is borrowed by it. */
  readonly borrowRateAfter: RateRay | null
  /** Dollars that what is borrowed by it costs in a year at that rate. Null where nothing is borrowed, or that is not known. */
  readonly interestPerYear: UsdE8 | null
  /** The assets that stand behind what is owed afterwards, by their symbols. */
  readonly backedBy: readonly string[]
  /** A sentence: what stands behind a new loan beside what the person named. Left out where nothing does. */
  readonly alsoBacked?: string
}

/** One asset's share of what a rebalancing looks at, wallet and positions together. `after` is as it is expected, until it was simulated. */
export type WeightChange = {
  readonly symbol: string
  readonly targetBps: bigint
  readonly beforeBps: bigint
  readonly afterBps: bigint
  readonly before: UsdE8
  readonly after: UsdE8
  /** The tokens that are counted in it: the asset itself, and what lies in places under tokens of its own. */
  readonly counts: readonly Address[]
}

/** What a plan costs in dollars, beside what it moves. Null where a price for it is unknown. */
export type PlanCosts = {
  /** The usual gas of all steps at the block's price; what it really uses is simulated. */
  readonly gas: UsdE8 | null
  /** Wei of it that pay for the steps' bytes on Ethereum beside their gas, as it was read for these very steps; 0 before that. */
  readonly dataWei: bigint
  /** What the pools' own fees take. */
  readonly poolFees: UsdE8
  /** What swaps bring less than the price feeds say, beyond the pools' fees; as expected, until it was simulated. Negative where they bring more. */
  readonly impact: UsdE8
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
  /** Amounts of later steps that are measured when their turn comes. The steps' own bytes carry their minimum. */
  readonly slots: readonly Slot[]
  /** What leaves the person in all, one amount a token: what an earlier step brought and a later one takes is neither. */
  readonly spends: readonly Amount[]
  readonly gets: readonly Promised[]
  /** What stays behind by design (rounding, the part above a fixed minimum), named so that nobody wonders. */
  readonly dust: readonly Amount[]
  /** Wei kept back for the gas of the steps left and for leaving. */
  readonly gasReserve: bigint
  /** Chain seconds after which no step may be signed; also the deadline inside the calls that take one. */
  readonly expiresAt: bigint
  readonly earning: Earning | null
  readonly loan: LoanChange | null
  /** Empty where the plan does not rebalance. */
  readonly weights: readonly WeightChange[]
  readonly costs: PlanCosts
  /** What can be lost, and whatever else a person should know, one sentence each. */
  readonly notes: readonly string[]
}

export type Question = {
  readonly missing: readonly MissingPart[]
  readonly question: string
  readonly choices: readonly string[]
  /** The word of the message that does not tell which is meant: each choice may stand in its place. */
  readonly insteadOf?: string
}

export type PlanResult =
  | { readonly status: 'plan'; readonly plan: Plan }
  | ({ readonly status: 'ask' } & Question)
  /** Understood, and not possible. `impossible`: the chain's state forbids it (not enough held). `unsupported`: Sayso can't yet. */
  | { readonly status: 'unsupported'; readonly sentence: string }
  | { readonly status: 'impossible'; readonly sentence: string }
  /** The honest answer: doing nothing is best. */
  | { readonly status: 'leave-it'; readonly sentence: string; readonly venues: readonly VenueReport[] }
