import { amountOf } from '../model/Amount.ts'
import { titled } from '../model/describeLimit.ts'
import { listed } from '../model/listed.ts'
import type { Plan } from '../model/Plan.ts'
import { isOwnPlace } from '../model/placeNames.ts'
import type { PlaceName } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { shortAmount } from '../model/shortAmount.ts'
import { describeUsd, sumInCents } from '../model/Usd.ts'
import { isCalled } from '../planner/earn/Venue.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { type Holding, listHoldings, unreadHoldings } from './listHoldings.ts'
import { practiceWorth } from './riskSentence.ts'

/** Coins that are worth something through the place alone, wherever they lie. */
const issued: Readonly<Partial<Record<PlaceName, readonly string[]>>> = {
  lido: ['stETH', 'wstETH'],
  rocketpool: ['rETH'],
  sky: ['DAI', 'USDS', 'sUSDS'],
  ethena: ['USDe', 'sUSDe'],
}

/** What Sayso does against it, and what it cannot do. */
const protection: readonly AnswerRow[] = [
  row(
    'What Sayso does',
    'It checks a place before you put anything in, tries each plan out first, and lets the place take no more than the plan says.',
  ),
  row(
    'What it cannot do',
    'It cannot stop a hack, and takes nothing out for you when one happens. What you once let the place take elsewhere, it can still take. Nobody insures it.',
  ),
]

/**
 * What would be lost if one place failed: what one has in it now, by the chain, and what the plan in hand would add.
 * @param plan the one before the person, where there is one
 */
export function lossIn(
  place: PlaceName,
  snapshot: Snapshot,
  plan: Pick<Plan, 'earning'> | null,
): Omit<StageOf<'answer'>, 'ms'> {
  const venues = allVenues(snapshot).filter((venue) => isCalled(venue, place))
  const names = [...new Set(venues.map(({ party }) => party.name))]
  const name = names.length === 1 ? (names[0] ?? '') : isOwnPlace(place) ? place : titled(place)
  const positions = new Set(venues.map(({ position }) => position.address.toLowerCase()))
  const held = listHoldings(snapshot).filter(({ units }) => units !== 0n)
  const isIn = ({ kind, token, position }: Holding): boolean =>
    kind === 'leaving'
      ? place === 'lido'
      : positions.has(position.address.toLowerCase()) ||
        (kind !== 'debt' && issued[place]?.includes(token.symbol) === true)
  const there = held.filter(isIn)
  const owed = place === 'aave' ? held.filter(({ kind }) => kind === 'debt') : []
  // A vault may have lent what is in it through the very place that fails.
  const beside = isOwnPlace(place) ? [] : held.filter((each) => each.kind === 'vault' && !isIn(each))
  const added = (plan?.earning?.parts ?? []).filter(({ venueId }) => venues.some(({ id }) => id === venueId))
  const more = listed(added.map(({ deposit }) => shortAmount(deposit)))
  const unread =
    unreadHoldings(snapshot).length === 0 ? '' : ' Not all that you hold could be read just now, so it may be more.'
  const planned =
    more === '' ? '' : ` The plan before you would put ${more}${there.length === 0 ? '' : ' more'} into it.`
  const sentence =
    there.length === 0
      ? `Sayso finds nothing of yours in ${name} now, so if it failed, nothing there would be lost.${unread}${planned}`
      : `If ${name} fails, you can lose what you have in it, at worst all of it: ${worthOf(there)} now.${unread}${planned} ${beside.length === 0 ? 'Anything else of yours' : 'What else is in your wallet'} is not touched by that.`
  const rows = [
    ...there.map((each) =>
      row(each.place === 'wallet' ? `${each.token.symbol} in your wallet` : each.place, figures(each)),
    ),
    ...owed.map((each) =>
      row('You owe there', figures({ ...each, units: -each.units, usd: each.usd === null ? null : -each.usd })),
    ),
    ...beside.map((each) =>
      row(each.place, `${figures(each)}; a vault may lend through ${name}, and can lose with it`),
    ),
    ...protection,
  ]
  return {
    stage: 'answer',
    topic: 'risk',
    sentence: `${sentence}${practiceWorth(snapshot.network)}`,
    rows,
    venues: [],
  }
}

/** What could be lost of all that one has: place by place, and what lies in the wallet. */
export function lossInAll(snapshot: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const held = listHoldings(snapshot).filter(({ units, kind }) => units !== 0n && kind !== 'debt')
  const wallet = held.filter(({ kind }) => kind === 'wallet')
  const placed = held.filter(({ kind }) => kind !== 'wallet')
  const places = [...new Set(placed.map(nameOf))]
  const parts = places.map((place) => `${worthOf(placed.filter((each) => nameOf(each) === place))} in ${place}`)
  const inPlaces =
    parts.length === 0
      ? 'You have put nothing into any place, so no place that fails can lose anything of yours.'
      : `What you have put into a place can be lost if that place fails, at worst all of it: now that is ${listed(parts)}.`
  const inWallet =
    wallet.length === 0
      ? ''
      : ` What is in your wallet (${worthOf(wallet)}) can be lost if somebody else gets your secret words, or if you sign it away; and what a coin is worth can fall.`
  const unread = unreadHoldings(snapshot).length === 0 ? '' : ' Not all that you hold could be read just now.'
  return {
    stage: 'answer',
    topic: 'risk',
    sentence: `${inPlaces}${inWallet}${unread}${practiceWorth(snapshot.network)}`,
    rows: [...placed.map((each) => row(nameOf(each), figures(each))), ...protection],
    venues: [],
  }
}

const nameOf = ({ kind, place, token }: Holding): string =>
  kind === 'staked' ? token.name : kind === 'leaving' ? 'the queue out of staking' : place

/** "$1,000.00"; in the coins themselves where one of them has no price. */
function worthOf(held: readonly Holding[]): string {
  const known = held.flatMap(({ usd }) => (usd === null ? [] : [usd]))
  return known.length === held.length
    ? describeUsd(sumInCents(known))
    : listed(held.map(({ token, units }) => shortAmount(amountOf(token, units))))
}

function figures({ token, units, usd }: Pick<Holding, 'token' | 'units' | 'usd'>): string {
  const amount = shortAmount(amountOf(token, units))
  return usd === null ? amount : `${amount} (${describeUsd(usd)})`
}

function row(label: string, value: string): AnswerRow {
  return { label, value, detail: '' }
}
