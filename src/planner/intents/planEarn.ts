import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { isOwnPlace } from '../../model/placeNames.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { describeUsd } from '../../model/Usd.ts'
import { addEntries } from '../addEntry.ts'
import { addSwap } from '../addSwap.ts'
import type { Draft } from '../Draft.ts'
import { overTime } from '../earn/bringsLess.ts'
import { type Candidate, type Choice, choose, mostFor } from '../earn/choose.ts'
import { earningOf } from '../earn/earningOf.ts'
import { type Judged, reportAll } from '../earn/reports.ts'
import { isCalled, type Venue } from '../earn/Venue.ts'
import { allVenues } from '../earn/venues.ts'
import { type Way, wayTo } from '../earn/wayTo.ts'
import { impossible, type Planned, type PlanStop } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'
import type { RiskTier } from '../safety/thresholds.ts'
import { tradeRisk } from '../tradeRisk.ts'
import { whatIs } from '../whatIs.ts'
import { whereFrom } from '../whereFrom.ts'
import { isBeyond, leavesOut, tierNote, tiersFor } from './earnTiers.ts'

type Earn = IntentOf<'earn'>

/**
 * The best places that pass the floor of safety, by net dollars over the horizon for this amount: interest at the rates
 * after the deposits, minus the gas of getting in and out, minus what a swap loses on the way in and on the way back. The
 * amount is split where that brings more. Doing nothing is a way too, and wins where no place pays for its costs.
 */
export function planEarn(draft: Draft, intent: Earn, previous: Amount | null): Planned | PlanStop {
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
    where: isNative(from.token) ? 'in your wallet beside what the network fee needs' : 'in your wallet',
    price: snapshot.prices.get(from.token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, from.token),
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

  const [first, ...wider] = tiersFor(intent)
  const market = { draft, intent, targets, ways }
  let looked = lookIn(first, market)
  for (const tier of wider)
    if (looked.best === null || looked.best.net <= 0n || looked.best.left > 0n) looked = lookIn(tier, market)
  const { best, judged, candidates, tier } = looked
  const horizonDays = daysOf(intent)
  if (best === null || best.net <= 0n) {
    const venues = reportAll(draft, intent, judged, null)
    const sentence =
      noneCalledSo(from.token, intent, candidates) ??
      leaveSentence(intent, { from: from.token, candidates, best, over: overTime(horizonDays) })
    return { status: 'leave-it', sentence, venues }
  }
  if (best.left > 0n) return tooMuch(best)
  const venues = reportAll(draft, intent, judged, {
    choice: best,
    safest: intent.objective === 'safety',
    tier,
    horizonDays,
  })
  return enter(draft, intent, { best, amount, venues, tier })
}

type Market = {
  readonly draft: Draft
  readonly intent: Earn
  readonly targets: readonly Token[]
  readonly ways: ReadonlyMap<string, Way | string>
}

/** What one tier has to offer. */
type Looked = ReturnType<typeof judgeAll> & {
  readonly tier: RiskTier
  readonly best: Choice | null
}

function lookIn(tier: RiskTier, { draft, intent, targets, ways }: Market): Looked {
  const { judged, candidates } = judgeAll({ draft, intent, targets, ways }, tier)
  const choices = targets.flatMap((target): Choice[] => {
    const way = ways.get(target.address)
    const among = candidates.filter(({ venue }) => sameToken(venue.asset, target))
    const choice = way === undefined || typeof way === 'string' ? null : choose(draft, among, wishFor(intent, way))
    return choice === null ? [] : [choice]
  })
  return { tier, judged, candidates, best: bestOf(choices) }
}

/** The time that a choice is made for: a year, where none was said. */
function daysOf({ horizonDays }: Earn): number {
  return horizonDays ?? 365
}

function wishFor(intent: Earn, way: Way) {
  return { way, horizonDays: daysOf(intent), safest: intent.objective === 'safety' }
}

/** Money that must go somewhere as a whole comes before dollars: what is asked for is the whole amount. */
function bestOf(choices: readonly Choice[]): Choice | null {
  const whole = choices.filter(({ left }) => left === 0n)
  const [first, ...others] = whole.length > 0 ? whole : choices
  if (first === undefined) return null
  return others.reduce((best, one) => (one.net > best.net ? one : best), first)
}

function judgeAll(
  { draft, intent, targets, ways }: Market,
  tier: RiskTier,
): { readonly judged: readonly Judged[]; readonly candidates: readonly Candidate[] } {
  const judged: Judged[] = []
  const candidates: Candidate[] = []
  for (const venue of allVenues(draft.snapshot)) {
    if (!targets.some((token) => sameToken(token, venue.asset))) continue
    const way = ways.get(venue.asset.address)
    const wish = way === undefined || typeof way === 'string' ? null : wishFor(intent, way)
    const unwanted = namedOtherwise(intent, venue)
    const reason = noWay(way, venue.asset)
    if (unwanted !== null || reason !== null || wish === null) {
      judged.push({ venue, wish, unwanted, unsafe: reason })
      continue
    }
    const whole = wish.way.deposit.units
    const unsafe = venue.turnedDownFor(whole, tier)
    const cap = mostFor(venue, whole, tier)
    if (cap > 0n && (venue.shape === null || draft.gasUsd(1n) === null)) {
      judged.push({ venue, wish, unwanted, unsafe: 'What it pays could not be worked out, and unknown is never safe.' })
      continue
    }
    judged.push({ venue, wish, unwanted, unsafe })
    if (cap > 0n && venue.shape !== null) candidates.push({ venue, shape: venue.shape, cap })
  }
  return { judged, candidates }
}

function namedOtherwise({ protocols, exclude }: Earn, venue: Venue): string | null {
  if (exclude?.some((name) => isCalled(venue, name))) return 'You left it out.'
  return protocols !== undefined && !protocols.some((name) => isCalled(venue, name)) ? 'You named other places.' : null
}

function noWay(way: Way | string | undefined, asset: Token): string | null {
  if (way === undefined) return `There is no way to ${asset.symbol} from here.`
  return typeof way === 'string' ? way : null
}

/** Of places named by their own names none may be here, or pass. Null where the person named no such place. */
function noneCalledSo(from: Token, { protocols = [] }: Earn, candidates: readonly Candidate[]): string | null {
  if (candidates.length > 0 || !protocols.some(isOwnPlace)) return null
  return `No place on this network called ${protocols.join(' or ')} takes ${from.symbol} and passes the checks now. Nothing was sent.`
}

type Left = {
  readonly from: Token
  readonly candidates: readonly Candidate[]
  readonly best: Choice | null
  readonly over: string
}

function leaveSentence(intent: Earn, { from, candidates, best, over }: Left): string {
  const open = leavesOut(intent)
  if (candidates.length === 0)
    return `${open ? `None of the places for ${from.symbol} that you left open` : `No place for ${from.symbol}`} passes the checks now, so leaving it where it is is best. Nothing was sent.`
  const [part] = best?.parts ?? []
  if (best === null || part === undefined)
    return `Leave it: ${open ? 'none of the places that you left open' : 'no place'} pays for its own costs ${over}. Nothing was sent.`
  return `Leave it: the best ${open ? 'of the places that you left open' : 'place'} (${part.venue.party.name}) would cost ${describeUsd(-best.net)} more than it pays ${over}. Nothing was sent.`
}

/** The places that pass take less than was asked for: the most that they take is offered, and never done unasked. */
function tooMuch({ way, parts, left }: Choice): PlanStop {
  const most = amountOf(way.deposit.token, way.deposit.units - left)
  const places = parts.map(({ venue }) => venue.party.name).join(', ')
  return impossible(
    `The places that pass the checks for such a sum (${places}) take ${describeAmount(most)} between them, and no more. Nothing was sent; say that much or less.`,
  )
}

type Entering = {
  readonly best: Choice
  readonly amount: Amount
  readonly venues: ReturnType<typeof reportAll>
  readonly tier: RiskTier
}

function enter(draft: Draft, intent: Earn, { best, amount, venues, tier }: Entering): Planned {
  const { way, parts } = best
  const first = draft.steps.length
  if (way.swap !== null) addSwap(draft, way.swap)
  const token = way.swap === null ? amount.token : way.deposit.token
  const measured = way.swap !== null || intent.amount === 'previous'
  const split = parts.length > 1
  addEntries(
    draft,
    parts.map(({ venue, deposit }) => ({ venue, amount: amountOf(token, deposit.units) })),
    { measured },
  )
  // What a swap really brings goes in whole where one place takes it: that is what earns.
  const earning =
    measured && !split && way.swap !== null ? parts.map((part) => ({ ...part, deposit: way.expected })) : parts
  draft.earns(
    earningOf(draft, earning, {
      first,
      venues,
      swapCost: way.swapCost,
      gasOut: way.gasOut,
      horizonDays: daysOf(intent),
      splitGain: split && best.alone !== null ? best.net - best.alone : null,
    }),
  )
  for (const { venue } of parts) {
    const what = whatIs(venue.protocol)
    if (what !== null) draft.notes.add(what)
  }
  if (way.swap !== null) draft.notes.add(tradeRisk)
  draft.notes.add(
    '“Safest” means the safest of the places that were checked. Rates change, and contracts can fail: what you put in can be lost.',
  )
  const note = tierNote(intent, tier)
  if (note !== null) draft.notes.add(note)
  if (best.spreadCost !== null)
    draft.notes.add(
      `So large a sum is not all put in one place: spreading it costs ${describeUsd(best.spreadCost)} ${overTime(daysOf(intent))}.`,
    )
  const through = way.swap === null ? '' : `, as ${way.deposit.token.symbol},`
  const places = parts.map(({ venue, deposit }) =>
    split ? `${describeAmount(deposit)} into ${venue.party.name}` : venue.party.name,
  )
  const less = isBeyond(intent, tier) ? notSafest[split ? 'some' : 'one'] : ''
  return {
    status: 'planned',
    yields: null,
    summary: split
      ? `Put ${describeAmount(amount)}${through} to work: ${places.join(', ')}${less}`
      : `Put ${describeAmount(amount)}${through} into ${places[0] ?? ''}${less}`,
  }
}

/** Where the safest place was ruled out, as by "no, the other one", what is left may have been turned down before: the title says so. */
const notSafest = {
  one: ', which is not among the safest',
  some: '; not all of these are among the safest',
} as const

function targetAssets(draft: Draft, intent: Earn, from: Token): Token[] | PlanStop {
  const { snapshot } = draft
  if (intent.into === undefined) return [isNative(from) ? snapshot.network.wrapped : from]
  if (intent.into === 'stablecoin') return [...stablecoins(snapshot)]
  if (intent.into === 'any') return snapshot.network.tokens.filter((token) => !isNative(token))
  const into = resolveAsset(intent.into, snapshot)
  if (into.status !== 'token') return into
  return [isNative(into.token) ? snapshot.network.wrapped : into.token]
}
