import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivUp } from '../../model/decimal.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { concentration, type RiskTier } from '../safety/thresholds.ts'
import { type Allocation, allocate, type Outlet } from './allocate.ts'
import { curveOfShape, type Shape } from './Curve.ts'
import { grossOver } from './earningOf.ts'
import type { Venue } from './Venue.ts'
import type { Way } from './wayTo.ts'

const ray = 10n ** 27n
const bps = 10_000n

/** A place that passes, with the most of the money that it may get. */
export type Candidate = { readonly venue: Venue; readonly shape: Shape; readonly cap: bigint }

export type ChosenPart = { readonly venue: Venue; readonly deposit: Amount }

export type Choice = {
  readonly way: Way
  /** The largest first. */
  readonly parts: readonly ChosenPart[]
  /** What no place takes, or what more of would cost more than it pays. In units of the asset. */
  readonly left: bigint
  /** Dollars over the horizon after all costs. */
  readonly net: UsdE8
  /** The same for the best place alone, of those that may be chosen; null where none takes it all. */
  readonly alone: UsdE8 | null
  /** What spreading it out more evenly costs over the horizon. Null where nothing was spread for its own sake. */
  readonly spreadCost: UsdE8 | null
}

export type ChoiceWish = {
  readonly way: Way
  readonly horizonDays: number
  /** The fewest contracts between the person and the money come before dollars. */
  readonly safest: boolean
}

/** The most of `amount` that the place takes in this tier: each limit is passed up to some deposit, and missed from there on. */
export function mostFor(venue: Venue, amount: bigint, tier: RiskTier): bigint {
  const passes = (deposit: bigint): boolean =>
    venue.turnedDownFor(deposit, tier) === null && venue.closedFor(deposit) === null
  if (passes(amount)) return amount
  let [most, over] = [0n, amount]
  while (over - most > 1n) {
    const middle = (most + over) / 2n
    if (passes(middle)) most = middle
    else over = middle
  }
  return most
}

/** Dollars over the horizon for these deposits, after gas in and out and what swapping loses. Null where it is unknown. */
export function netOf(draft: Draft, parts: readonly ChosenPart[], { way, horizonDays }: ChoiceWish): UsdE8 | null {
  let gross = 0n
  let gas = way.gasIn + way.gasOut
  for (const { venue, deposit } of parts) {
    const paid = grossOver(draft, venue, deposit, horizonDays)
    if (paid === null) return null
    gross += paid
    gas += venue.entryGas + venue.exitGas
  }
  const gasUsd = draft.gasUsd(gas)
  return gasUsd === null ? null : gross - gasUsd - 2n * way.swapCost
}

/** The best way to put the money to work among places for one asset. Null where none of them pays anything for it. */
export function choose(draft: Draft, candidates: readonly Candidate[], wish: ChoiceWish): Choice | null {
  const alone = bestAlone(draft, candidates, wish)
  if (wish.safest) {
    const layers = [...new Set(candidates.map(({ venue }) => venue.layers))].toSorted((a, b) => a - b)
    for (const most of layers) {
      const among = candidates.filter(({ venue }) => venue.layers <= most)
      const single = bestAlone(draft, among, wish)
      if (single !== null) return { way: wish.way, ...single, left: 0n, alone: single.net, spreadCost: null }
      const shared = shareOut(draft, among, wish)
      if (shared !== null && shared.left === 0n) return { ...shared, alone: alone?.net ?? null }
    }
  }
  const best = shareOut(draft, candidates, wish)
  if (best === null)
    return alone === null ? null : { way: wish.way, ...alone, left: 0n, alone: alone.net, spreadCost: null }
  const spread = spreadOut(draft, candidates, wish, best)
  const chosen = { ...(spread ?? best), alone: alone?.net ?? null }
  if (alone === null || chosen.parts.length < 2 || chosen.left > 0n) return chosen
  const worth = chosen.net - surplusOf(draft, alone.parts, wish)
  return spread === null && worth <= alone.net ? { ...chosen, ...alone, spreadCost: null } : chosen
}

/** What a swap brings above its minimum can be measured for one taker only: a split leaves it in the wallet. */
function surplusOf(draft: Draft, parts: readonly ChosenPart[], { way, horizonDays }: ChoiceWish): UsdE8 {
  const [only] = parts
  const more = way.expected.units - way.deposit.units
  if (only === undefined || more <= 0n) return 0n
  const all = amountOf(only.deposit.token, only.deposit.units + more)
  const paid = (deposit: Amount): UsdE8 => grossOver(draft, only.venue, deposit, horizonDays) ?? 0n
  return paid(all) - paid(only.deposit)
}

type Alone = { readonly parts: readonly ChosenPart[]; readonly net: UsdE8 }

function bestAlone(draft: Draft, candidates: readonly Candidate[], wish: ChoiceWish): Alone | null {
  let best: Alone | null = null
  for (const { venue, cap } of candidates) {
    if (cap < wish.way.deposit.units) continue
    const parts = [{ venue, deposit: wish.way.deposit }]
    const net = netOf(draft, parts, wish)
    if (net !== null && (best === null || net > best.net)) best = { parts, net }
  }
  return best
}

type Shared = Omit<Choice, 'alone'>

function shareOut(
  draft: Draft,
  candidates: readonly Candidate[],
  wish: ChoiceWish,
  most: bigint = wish.way.deposit.units,
): Shared | null {
  const { deposit } = wish.way
  const byId = new Map(candidates.map(({ venue }) => [venue.id, venue]))
  const outlets = candidates.flatMap((candidate): Outlet[] => {
    const outlet = outletOf(draft, candidate, wish)
    return outlet === null ? [] : [{ ...outlet, cap: outlet.cap < most ? outlet.cap : most }]
  })
  const { parts, left }: Allocation = allocate(outlets, deposit.units)
  const chosen = parts.flatMap(({ id, units }): ChosenPart[] => {
    const venue = byId.get(id)
    return venue === undefined ? [] : [{ venue, deposit: amountOf(deposit.token, units) }]
  })
  const net = netOf(draft, chosen, wish)
  return chosen.length === 0 || net === null ? null : { way: wish.way, parts: chosen, left, net, spreadCost: null }
}

/** A large sum is spread out where that costs next to nothing (`concentration`). Null where it is not, or need not be. */
function spreadOut(draft: Draft, candidates: readonly Candidate[], wish: ChoiceWish, best: Shared): Shared | null {
  const { deposit } = wish.way
  const price = draft.snapshot.prices.get(deposit.token.address.toLowerCase())
  const most = (deposit.units * concentration.maxShareBps) / bps
  const largest = best.parts[0]?.deposit.units ?? 0n
  if (price === undefined || usdOf(deposit, price.usdE8) < concentration.fromUsd || largest <= most) return null
  const spread = shareOut(draft, candidates, wish, most)
  if (spread === null || spread.left > best.left) return null
  const cost = best.net - spread.net
  return cost * bps <= best.net * concentration.mayCostBps ? { ...spread, spreadCost: cost > 0n ? cost : 0n } : null
}

/**
 * A place as the allocator sees it: worth is in units times ray of a year's rate, so that what a deposit pays is exact;
 * the dollars that using it costs are turned into that once, rounded up.
 */
function outletOf(draft: Draft, { venue, shape, cap }: Candidate, { horizonDays }: ChoiceWish): Outlet | null {
  const price = draft.snapshot.prices.get(venue.asset.address.toLowerCase())
  const gas = draft.gasUsd(venue.entryGas + venue.exitGas)
  if (price === undefined || gas === null || price.usdE8 === 0n) return null
  const scale = 10n ** BigInt(venue.asset.decimals) * ray * 365n
  return {
    id: venue.id,
    curve: curveOfShape(shape, (units) => units * (venue.rateOver(units, horizonDays) ?? 0n), horizonDays / 365),
    kinks: venue.kinks,
    cap,
    fixed: mulDivUp(gas, scale, price.usdE8 * BigInt(horizonDays)),
  }
}
