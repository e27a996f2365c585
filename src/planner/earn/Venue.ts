import type { RateRay } from '../../model/Plan.ts'
import type { PlaceName, ProtocolName } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Party } from '../../model/Step.ts'
import type { Token } from '../../model/Token.ts'
import { holdsItsPrice } from '../safety/checkPeg.ts'
import { largeEnough } from '../safety/exit.ts'
import { type HeldRule, heldRules, reasonsOf } from '../safety/FloorRule.ts'
import { type Limits, type RiskTier, riskTiers, tiers, usualTier } from '../safety/thresholds.ts'
import type { Shape } from './Curve.ts'

/** A place where one asset can earn, with the questions the planner asks of any such place. Amounts in the asset's units. */
export type Venue = Place & {
  /** Every reason why it misses the floor for this deposit, the gravest first, one plain sentence each. */
  readonly objections: (deposit: bigint, limits: Limits) => readonly string[]
  /** Null where it passes the floor of safety of this tier (`medium` where none is named); otherwise the gravest reason why not. */
  readonly turnedDownFor: (deposit: bigint, tier?: RiskTier) => string | null
  /** The safest tier in which it takes this deposit. Null where it is in none. */
  readonly tierFor: (deposit: bigint) => RiskTier | null
}

/** What a kind of place has to tell of each of its own. */
export type Place = {
  readonly id: string
  readonly kind: 'aave' | 'vault' | 'morpho'
  /** How many protocols' contracts hold the money: a vault that lends on Aave has two. Fewer is safer, all else equal. */
  readonly layers: number
  readonly protocol: ProtocolName | null
  readonly party: Party
  readonly asset: Token
  readonly position: Token
  /** What it pays by itself, without anything a campaign adds. */
  readonly rateNow: RateRay | null
  /** What campaigns add to it now. Null where that is not known. Never counted. */
  readonly incentives: RateRay | null
  readonly rateAfter: (deposit: bigint) => RateRay | null
  /** The rate that pays without compounding what the place pays over so many days. `rateAfter` where interest earns nothing. */
  readonly rateOver: (deposit: bigint, days: number) => RateRay | null
  /** The same rate in floating point, to steer the search for the best split. Null where the rate is not known. */
  readonly shape: Shape | null
  /** Deposits at which the slope of what it pays jumps up. */
  readonly kinks: readonly bigint[]
  /** Seconds until the money could be back. 0 is in one transaction. */
  readonly exitSeconds: bigint
  /** Null where it takes the deposit; otherwise why it does not. */
  readonly closedFor: (deposit: bigint) => string | null
  /** What the floor asks of it for this deposit, and how it is there; the gravest first. */
  readonly floor: (deposit: bigint, limits: Limits) => readonly HeldRule[]
  /** Usual gas of getting in (with the approval) and out. */
  readonly entryGas: bigint
  readonly exitGas: bigint
}

export const unread = 'Its state could not be read, and unknown is never safe.'

/** Adds what is the same for every kind: the asset must hold its price, and the tiers follow from the objections. */
export function venueOf(snapshot: Snapshot, place: Place, size: bigint | null): Venue {
  const { asset } = place
  const floor = (deposit: bigint, limits: Limits): readonly HeldRule[] => {
    const [price] = heldRules([holdsItsPrice], { snapshot, asset }, limits)
    const sized = size === null ? [] : heldRules([largeEnough], { snapshot, asset, whole: size }, limits)
    // Without a price the size is not known either: one reason is enough.
    const known = sized.map((one) => (price?.misses == null ? one : { ...one, misses: null }))
    return [...place.floor(deposit, limits), ...(price === undefined ? [] : [price]), ...known]
  }
  const objections = (deposit: bigint, limits: Limits): readonly string[] => reasonsOf(floor(deposit, limits))
  const turnedDownFor: Venue['turnedDownFor'] = (deposit, tier = usualTier) =>
    objections(deposit, tiers[tier])[0] ?? null
  return {
    ...place,
    floor,
    objections,
    turnedDownFor,
    tierFor: (deposit) => riskTiers.find((tier) => turnedDownFor(deposit, tier) === null) ?? null,
  }
}

/** Whether a sentence that names a protocol, or one place by its own name, means this place. */
export function isCalled({ protocol, party }: Pick<Venue, 'protocol' | 'party'>, name: PlaceName): boolean {
  return protocol === name || party.name === name
}
