import { placeByRate, ratedName } from '../intent/questions/placeByRate.ts'
import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { parseDecimal } from '../model/decimal.ts'
import type { VenueReport } from '../model/Plan.ts'
import { compareRates } from './yieldReports.ts'

type Earning = NonNullable<PlanReasons['earning']>

/** What of the plan in hand is asked about: a protocol, a place by the person's own words, or nothing in particular. */
export type About = { readonly protocol?: string | undefined; readonly venue?: string | undefined }

/** Whether the plan says anything of the place that is asked about. */
export function speaksOf({ earning }: PlanReasons, about: About): boolean {
  return about.venue === undefined && about.protocol === undefined
    ? true
    : venuesNamed(earning?.venues ?? [], about).length > 0 ||
        (earning?.venues.length === 0 && earning.parts.some((part) => isPart(part, about)))
}

/** The same of a place that was asked for by its name, of which a plan knows no more than that. */
export function isPart({ venue }: Earning['parts'][number], { venue: own, protocol = '' }: About): boolean {
  return holdsAll(venue, own ?? protocol)
}

/** The places that are asked about: by their own names, or by what they pay. */
export function venuesNamed(venues: readonly VenueReport[], about: About): readonly VenueReport[] {
  const said = about.venue === undefined ? null : placeByRate(about.venue)
  if (said === null) {
    const { name, percent } = ratedName.exec(about.venue ?? '')?.groups ?? {}
    const named = venues.filter((venue) => isNamed(venue, name === undefined ? about : { venue: name }))
    const rated = percent === undefined ? [] : paying(named, percent)
    return rated.length > 0 ? rated : named
  }
  if (said.percent !== null) return paying(byRate(venues), said.percent)
  const higher = payingMore(venues)
  return higher.length > 0 ? higher : venues.filter(({ status }) => status === 'chosen')
}

/** Of a rate in ray, where 1 % is 10 ** 25. */
const percentDecimals = 25

/** Those that pay so much, rounded as it was said; where none does, those that pay so much and a part of it. */
function paying(venues: readonly VenueReport[], percent: string): readonly VenueReport[] {
  const said = parseDecimal(percent, percentDecimals)
  if (said.status !== 'ok') return []
  const unit = 10n ** BigInt(percentDecimals - (percent.split('.')[1]?.length ?? 0))
  const away = ({ rateAfter, rateNow }: VenueReport): readonly bigint[] =>
    [rateAfter, rateNow].flatMap((rate) => (rate === null ? [] : [rate - said.units]))
  const near = venues.filter((venue) => away(venue).some((by) => by >= -unit / 2n && by < unit / 2n))
  return near.length > 0 ? near : venues.filter((venue) => away(venue).some((by) => by >= 0n && by < unit))
}

/** "dream vault" names the Dream USDC Vault: every word that was said stands in the name, the kind or the asset. */
export function isNamed(venue: VenueReport, about: About): boolean {
  if (about.venue === undefined) return venue.protocol.toLowerCase() === about.protocol?.toLowerCase()
  return holdsAll(`${venue.name} ${venue.protocol} ${venue.asset} ${venue.id}`, about.venue)
}

/** Whether every word that was said stands in a text, and any was said. */
function holdsAll(text: string, said: string): boolean {
  const [known, words] = [wordsOf(text), wordsOf(said)]
  return words.length > 0 && words.every((word) => known.includes(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Of the places that were not chosen the one of the highest rate, and the best that passes the usual checks: where they name more than what was chosen. */
export function payingMore(venues: readonly VenueReport[]): readonly VenueReport[] {
  const rates = venues.flatMap(({ status, rateAfter }) =>
    status === 'chosen' && rateAfter !== null ? [rateAfter] : [],
  )
  const higher = byRate(venues).filter(
    ({ status, rateAfter }) => status !== 'chosen' && rateAfter !== null && rates.every((rate) => rateAfter > rate),
  )
  const usable = higher.find(({ status }) => status !== 'turned-down')
  return [...new Set([...higher.slice(0, 1), ...(usable === undefined ? [] : [usable])])]
}

/** The highest first. */
const byRate = (venues: readonly VenueReport[]): readonly VenueReport[] =>
  venues.toSorted((a, b) => compareRates(a.rateAfter, b.rateAfter))
