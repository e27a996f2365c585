import type { Earning, VenueReport } from '../model/Plan.ts'
import type { EarningView, VenueView } from '../model/Stage.ts'
import { formatUsd } from '../model/Usd.ts'
import { amountView, type Prices, percentView } from './amountView.ts'
import { earningInCents, venuesInCents } from './earningInCents.ts'

/** @param plannedAt chain seconds from which days count */
export function earningView(earning: Earning, plannedAt: bigint, prices: Prices): EarningView {
  const { breakEvenDays } = earning
  const { grossPerYear, netPerYear } = earningInCents(earning)
  return {
    parts: earning.parts.map((part) => ({
      venueId: part.venueId,
      venue: part.venue,
      deposit: amountView(part.deposit, prices),
      rateNowPercent: part.rateNow === null ? null : percentView(part.rateNow),
      rateAfterPercent: percentView(part.rateAfter),
      grossPerYearUsd: formatUsd(part.grossPerYear),
      compounds: part.compounds,
      exitSeconds: part.exitSeconds.toString(),
    })),
    horizonDays: earning.horizonDays,
    grossPerYearUsd: formatUsd(grossPerYear),
    interestPerYearUsd: earning.interestPerYear === 0n ? null : formatUsd(earning.interestPerYear),
    netPerYearUsd: formatUsd(netPerYear),
    netOverHorizonUsd: formatUsd(earning.netOverHorizon),
    entryCostUsd: formatUsd(earning.entryCost),
    exitCostUsd: formatUsd(earning.exitCost),
    breakEvenDays,
    breakEvenAt: breakEvenDays === null ? null : (plannedAt + BigInt(breakEvenDays) * 86_400n).toString(),
    splitGainUsd: earning.splitGain === null ? null : formatUsd(earning.splitGain),
    staying: stayingView(earning),
    venues: venuesInCents(earning).map(venueView),
  }
}

function stayingView({ staying }: Earning): EarningView['staying'] {
  if (staying === undefined) return null
  return {
    places: staying.places,
    grossPerYearUsd: formatUsd(staying.grossPerYear),
    differencePerYearUsd: formatUsd(staying.difference),
  }
}

export function venueView(venue: VenueReport): VenueView {
  return {
    id: venue.id,
    name: venue.name,
    protocol: venue.protocol,
    asset: venue.asset,
    status: venue.status,
    reason: venue.reason,
    rateNowPercent: venue.rateNow === null ? null : percentView(venue.rateNow),
    rateAfterPercent: venue.rateAfter === null ? null : percentView(venue.rateAfter),
    netPerYearUsd: venue.netPerYear === null ? null : formatUsd(venue.netPerYear),
  }
}
