import { describeAmount } from '../../model/describeStep.ts'
import type { VenueReport } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { concentration, type RiskTier } from '../safety/thresholds.ts'
import { bringsLess } from './bringsLess.ts'
import { type Choice, type ChoiceWish, netOf } from './choose.ts'
import { checksOf, countPlaces, type PlaceCount } from './countPlaces.ts'
import { shortOfSafest } from './shortOfSafest.ts'
import type { Venue } from './Venue.ts'

/** A place as the planner judged it: left out or turned down with a reason, or passing with what it would bring alone. */
export type Judged = {
  readonly venue: Venue
  readonly wish: ChoiceWish | null
  /** Why the person's own words rule it out. Null where they do not. */
  readonly unwanted: string | null
  /** Null where it passes for the whole amount. */
  readonly unsafe: string | null
}

type Outcome = {
  readonly choice: Choice
  readonly safest: boolean
  /** Whose checks they had to pass. */
  readonly tier: RiskTier
  /** The time that the choice was made for. */
  readonly horizonDays: number
}

/** Those that the person's own words leave open, and how many they leave out. */
type Counted = PlaceCount & { readonly leftOut: number }

type Asked = Pick<IntentOf<'earn'>, 'objective' | 'risk'>

/** What is said of every place: the chosen ones first, the largest first; then those that pass, the best first; then the rest. */
export function reportAll(
  draft: Draft,
  asked: Asked,
  judged: readonly Judged[],
  outcome: Outcome | null,
): readonly VenueReport[] {
  const open = judged.filter(({ unwanted }) => unwanted === null)
  const counted = {
    ...countPlaces(open.map(({ unsafe }) => unsafe === null)),
    leftOut: judged.length - open.length,
  }
  const because = whySafest(asked)
  const reports = judged.map((each) => {
    const part = outcome?.choice.parts.find(({ venue }) => venue.id === each.venue.id)
    return {
      report: reportOf(draft, each, outcome, { ...counted, because }),
      order: part?.deposit.units ?? aloneOver(draft, each) ?? 0n,
    }
  })
  const rank = { chosen: 0, 'passed-over': 1, 'left-out': 2, 'turned-down': 3 } as const
  return reports
    .toSorted((a, b) => {
      const byStatus = rank[a.report.status] - rank[b.report.status]
      if (byStatus !== 0 || a.order === b.order) return byStatus
      return a.order > b.order ? -1 : 1
    })
    .map(({ report }) => report)
}

/** Safety and yield together are what is meant too where neither was said, so that nobody is told that they asked for it. */
function whySafest({ objective, risk }: Asked): string {
  return objective === 'safety' || risk === 'low'
    ? ', which you asked for'
    : ': Sayso chooses by safety first unless you ask for the highest yield'
}

function reportOf(
  draft: Draft,
  judged: Judged,
  outcome: Outcome | null,
  counted: Counted & { readonly because: string },
): VenueReport {
  const { venue, wish, unwanted, unsafe } = judged
  const whole = wish?.way.deposit.units ?? 0n
  const part = outcome?.choice.parts.find((each) => each.venue.id === venue.id)
  const base = {
    id: venue.id,
    name: venue.party.name,
    protocol: venue.protocol ?? 'vault',
    asset: venue.asset.symbol,
    rateNow: venue.rateNow,
    rateAfter: venue.rateAfter(part?.deposit.units ?? whole),
  }
  if (outcome !== null && part !== undefined)
    return {
      ...base,
      status: 'chosen',
      reason: chosenReason(outcome, counted, describeAmount(part.deposit)),
      netPerYear: wish === null ? null : netOf(draft, [part], { ...wish, horizonDays: 365 }),
    }
  if (unwanted !== null) return { ...base, status: 'left-out', reason: unwanted, netPerYear: null }
  const isShort = unsafe !== null && unsafe === venue.turnedDownFor(whole, 'low')
  const short = isShort ? shortOfSafest(venue, whole, counted.because) : null
  // What the safest costs can be seen: it is safe enough for whoever says so.
  if (short !== null) return { ...base, status: 'left-out', reason: short, netPerYear: allIn(draft, judged, 365) }
  if (unsafe !== null) return { ...base, status: 'turned-down', reason: unsafe, netPerYear: null }
  return {
    ...base,
    status: 'passed-over',
    ...passedOver(outcome, aloneOver(draft, judged)),
    netPerYear: aloneOver(draft, judged, 365),
  }
}

function chosenReason({ choice, tier, safest }: Outcome, counted: Counted, amount: string): string {
  if (choice.spreadCost !== null)
    return `It passes the checks and gets ${amount}: no place gets more than ${concentration.maxShareBps / 100n} % of so large a sum.`
  if (choice.parts.length > 1)
    return `It passes the checks and gets ${amount}: split so, all of it brings the most after all costs.`
  if (counted.lookedAt === 1)
    return `It passes ${checksOf[tier]}, and is the only place ${counted.leftOut > 0 ? 'that you left open' : 'for this here'}.`
  if (counted.passing === 1)
    return `The only place that passes ${checksOf[tier]}, of the ${counted.lookedAt} that were looked at.`
  if (safest) return `It passes ${checksOf[tier]}, through the fewest contracts, and brings the most of those.`
  return 'It passes the checks and brings the most dollars after all costs.'
}

function passedOver(outcome: Outcome | null, net: UsdE8 | null): Pick<VenueReport, 'reason' | 'netOverHorizon'> {
  if (outcome === null || net === null)
    return { reason: 'It passes the checks, but getting in and out costs more than it pays.' }
  const { choice, safest, horizonDays } = outcome
  if (net > choice.net && safest)
    return {
      reason: 'It passes the checks and would bring more, but through more contracts; you asked for the safest.',
    }
  if (net > choice.net)
    return {
      reason: 'It passes the checks and would bring more alone, but so large a sum is not put in one place.',
    }
  return { reason: bringsLess(choice.net, net, horizonDays), netOverHorizon: net }
}

/** What the whole amount would bring in this place alone, after all costs. */
function aloneOver(draft: Draft, judged: Judged, horizonDays?: number): UsdE8 | null {
  return judged.unwanted !== null || judged.unsafe !== null ? null : allIn(draft, judged, horizonDays)
}

/** The same, wherever it is, and whether it is safe or not. */
function allIn(draft: Draft, { venue, wish }: Judged, horizonDays = wish?.horizonDays): UsdE8 | null {
  if (wish === null || horizonDays === undefined) return null
  return netOf(draft, [{ venue, deposit: wish.way.deposit }], { ...wish, horizonDays })
}
