import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { VenueReport } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { describeUsd, type UsdE8, usdOf } from '../../model/Usd.ts'
import { aaveEntry, vaultEntry } from '../addEntry.ts'
import { addSwap } from '../addSwap.ts'
import type { Draft } from '../Draft.ts'
import { earningOf, grossPerYear } from '../earn/earningOf.ts'
import { allVenues, type Venue } from '../earn/venues.ts'
import { stepGas } from '../gasUnits.ts'
import type { Planned, PlanStop } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'
import { type SizedSwap, sizeSwap } from '../swapPlan.ts'

type Way = { readonly from: Token; readonly deposit: Amount; readonly swap: SizedSwap | null; readonly swapCost: UsdE8 }
/** `net` is for the time the person has, and decides; `netPerYear` is what is shown beside the rates. */
type Candidate = { readonly venue: Venue; readonly way: Way; readonly net: UsdE8; readonly netPerYear: UsdE8 }

/**
 * The best place that passes the floor of safety, by net dollars over the horizon for this amount: interest at the rate
 * after the deposit, minus the gas of getting in and out, minus what a swap on the way in loses. Doing nothing is a
 * candidate too, and wins where no place pays for its costs.
 */
export function planEarn(draft: Draft, intent: IntentOf<'earn'>, previous: Amount | null): Planned | PlanStop {
  const { snapshot } = draft
  const from = resolveAsset(intent.asset, snapshot)
  if (from.status !== 'token') return from
  const targets = targetAssets(draft, intent, from.token)
  if (!Array.isArray(targets)) return targets
  const resolved = resolveAmount(intent.amount, {
    token: from.token,
    available: draft.spendable(from.token),
    held: draft.heldAtStart(from.token),
    keptForGas: draft.gasReserve,
    where: isNative(from.token) ? 'in your wallet beside what gas needs' : 'in your wallet',
    price: snapshot.prices.get(from.token.address.toLowerCase()),
    previous,
  })
  if (resolved.status !== 'amount') return resolved
  const { amount } = resolved

  const ways = new Map<string, Way | string>()
  const requests: Extract<PlanStop, { status: 'quote' }>['requests'][number][] = []
  for (const target of targets) {
    const way = wayTo(draft, amount, target)
    if (way.status === 'quote') requests.push(...way.requests)
    else ways.set(target.address, way.status === 'way' ? way : 'sentence' in way ? way.sentence : way.question)
  }
  if (requests.length > 0) return { status: 'quote', requests }

  const reports: VenueReport[] = []
  const candidates: Candidate[] = []
  for (const venue of allVenues(snapshot)) {
    const target = targets.find((token) => sameToken(token, venue.asset))
    if (target === undefined) continue
    const way = ways.get(target.address)
    const judged = judgeVenue(draft, intent, venue, way)
    if (typeof judged === 'string') reports.push(report(venue, way, 'turned-down', judged, null))
    else candidates.push(judged)
  }
  const ranked = candidates.sort((a, b) => compareCandidates(intent, a, b))
  const [best, ...others] = ranked
  if (best === undefined)
    return {
      status: 'leave-it',
      sentence: `No place for ${from.token.symbol} passes the checks now, so leaving it where it is is best. Nothing was sent.`,
      venues: reports,
    }
  for (const other of others)
    reports.unshift(report(other.venue, other.way, 'passed-over', passedOverReason(best, other), other.netPerYear))
  if (best.net <= 0n) {
    reports.unshift(
      report(
        best.venue,
        best.way,
        'passed-over',
        'It passes the checks, but getting in and out costs more than it pays.',
        best.netPerYear,
      ),
    )
    return {
      status: 'leave-it',
      sentence: `Leave it: the best place (${best.venue.party.name}) would cost ${describeUsd(-best.net)} more than it pays over the time you have. Nothing was sent.`,
      venues: reports,
    }
  }
  const chosenReason =
    others.length === 0
      ? 'The only place that passes the checks.'
      : 'It passes the checks and brings the most dollars after all costs.'
  const venues = [report(best.venue, best.way, 'chosen', chosenReason, best.netPerYear), ...reports]
  return enter(draft, intent, best, amount, venues)
}

function passedOverReason(best: Candidate, other: Candidate): string {
  if (other.net > best.net)
    return 'It passes the checks and would bring more, but through more contracts; you asked for the safest.'
  return `It passes the checks, but brings ${describeUsd(best.net - other.net)} less over the time you have.`
}

/** "Safest" alone means the fewest contracts between the person and the money, then dollars; otherwise dollars decide. */
function compareCandidates(intent: IntentOf<'earn'>, a: Candidate, b: Candidate): number {
  if (intent.objective === 'safety' && a.venue.layers !== b.venue.layers) return a.venue.layers - b.venue.layers
  return a.net === b.net ? 0 : a.net > b.net ? -1 : 1
}

function enter(
  draft: Draft,
  intent: IntentOf<'earn'>,
  best: Candidate,
  amount: Amount,
  venues: readonly VenueReport[],
): Planned {
  const { venue, way } = best
  const first = draft.steps.length
  if (way.swap !== null) addSwap(draft, way.swap)
  const put = way.swap === null ? amount : way.deposit
  const measured = way.swap !== null || intent.amount === 'previous'
  if (venue.kind === 'aave') aaveEntry(draft, venue, put, { measured })
  else vaultEntry(draft, venue, put, { measured })
  draft.earning = earningOf(draft, venue, way.deposit, {
    first,
    venues,
    swapCost: way.swapCost,
    horizonDays: intent.horizonDays ?? 365,
  })
  draft.notes.add(
    '“Safest” means the safest of the places that were checked. Rates change, and contracts can fail: what you put in can be lost.',
  )
  const through = way.swap === null ? '' : `, as ${venue.asset.symbol},`
  return {
    status: 'planned',
    yields: null,
    summary: `Put ${describeAmount(amount)}${through} into ${venue.party.name}`,
  }
}

function targetAssets(draft: Draft, intent: IntentOf<'earn'>, from: Token): Token[] | PlanStop {
  const { snapshot } = draft
  if (intent.into === undefined) return [isNative(from) ? snapshot.network.wrapped : from]
  if (intent.into === 'stablecoin') return [...stablecoins(snapshot)]
  if (intent.into === 'any') return snapshot.network.tokens.filter((token) => !isNative(token))
  const into = resolveAsset(intent.into, snapshot)
  if (into.status !== 'token') return into
  return [isNative(into.token) ? snapshot.network.wrapped : into.token]
}

/** How the money gets from what is held to what the venue takes. */
function wayTo(draft: Draft, amount: Amount, target: Token): ({ readonly status: 'way' } & Way) | PlanStop {
  const { wrapped } = draft.snapshot.network
  if (sameToken(amount.token, target) || (isNative(amount.token) && sameToken(target, wrapped)))
    return { status: 'way', from: amount.token, deposit: amountOf(target, amount.units), swap: null, swapCost: 0n }
  const swap = sizeSwap(draft, {
    sell: amount.token,
    buy: target,
    exact: 'sell',
    units: amount.units,
    slippageBps: null,
  })
  if (swap.status !== 'swap') return swap
  const inUsd = usdAt(draft, amount)
  const outUsd = usdAt(draft, swap.buyExpected)
  return {
    status: 'way',
    from: amount.token,
    deposit: swap.buyMinimum,
    swap,
    swapCost: inUsd > outUsd ? inUsd - outUsd : 0n,
  }
}

function usdAt(draft: Draft, amount: Amount): UsdE8 {
  const price = draft.snapshot.prices.get(amount.token.address.toLowerCase())
  return price === undefined ? 0n : usdOf(amount, price.usdE8)
}

function judgeVenue(
  draft: Draft,
  intent: IntentOf<'earn'>,
  venue: Venue,
  way: Way | string | undefined,
): Candidate | string {
  if (venue.protocol !== null && intent.exclude?.includes(venue.protocol)) return 'You left it out.'
  if (intent.protocols !== undefined && (venue.protocol === null || !intent.protocols.includes(venue.protocol)))
    return 'You named other places.'
  if (way === undefined) return `There is no way to ${venue.asset.symbol} from here.`
  if (typeof way === 'string') return way
  const unsafe = venue.turnedDownFor(way.deposit.units)
  if (unsafe !== null) return unsafe
  const gross = grossPerYear(draft, venue, way.deposit)
  const gas = draft.gasUsd(venue.entryGas + venue.exitGas + gasOnTheWay(draft, way))
  if (gross === null || gas === null) return 'What it pays could not be worked out, and unknown is never safe.'
  const days = BigInt(intent.horizonDays ?? 365)
  const costs = gas + way.swapCost
  return { venue, way, net: mulDivDown(gross, days, 365n) - costs, netPerYear: gross - costs }
}

/** Wrapping ether for a place that takes WETH, or swapping; ether needs no approval for that. */
function gasOnTheWay(draft: Draft, { deposit, from, swap }: Way): bigint {
  if (swap !== null) return isNative(from) ? stepGas.swap : stepGas.approve + stepGas.swap
  return isNative(from) && sameToken(deposit.token, draft.snapshot.network.wrapped) ? stepGas.wrap : 0n
}

function report(
  venue: Venue,
  way: Way | string | undefined,
  status: VenueReport['status'],
  reason: string,
  net: UsdE8 | null,
): VenueReport {
  const deposit = way === undefined || typeof way === 'string' ? 0n : way.deposit.units
  return {
    id: venue.id,
    name: venue.party.name,
    protocol: venue.protocol ?? 'vault',
    asset: venue.asset.symbol,
    status,
    reason,
    rateNow: venue.rateNow,
    rateAfter: venue.rateAfter(deposit),
    netPerYear: net,
  }
}
