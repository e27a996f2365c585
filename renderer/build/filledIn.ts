import {
  aims,
  type BuildFields,
  type BuildPeriod,
  type BuildPosition,
  emptyBuild,
} from '../../src/model/build/BuildFields.ts'
import type { HeardView } from '../../src/model/build/Heard.ts'
import type { Choices, Coin } from './Choices.ts'
import type { Permissions } from './useChoices.ts'

/** What is listed where it is asked for. */
type Listed = { readonly permissions: Permissions; readonly lifts: ReadonlyMap<BuildPeriod, string> }

/** What the form begins with: what was recognised in a message, or nothing. Words of a stranger's are never among the choices. */
export function begunWith(heard: HeardView | null): BuildFields {
  if (heard === null) return emptyBuild
  const { job, amount, coin, other, place, contact, shares, usd, per } = heard
  return {
    ...emptyBuild,
    job,
    amount: amount === null ? '' : inAnyLanguage(amount),
    coin: coin ?? '',
    other: other ?? '',
    place: place ?? emptyBuild.place,
    contact: contact ?? '',
    shares: shares.length === 0 ? emptyBuild.shares : shares,
    usd: usd === null ? '' : inAnyLanguage(usd),
    per: per ?? emptyBuild.per,
  }
}

/** "2.125" is not the same everywhere; "2.1250" is. */
const inAnyLanguage = (plain: string): string => (/\.\d{3}$/.test(plain) ? `${plain}0` : plain)

const dollars = ['USDC', 'USDT', 'DAI']
const likely = [...dollars, 'ETH']

/**
 * The fields with a choice wherever there is one to make: what is not among the choices gives way to the likeliest. So the
 * sentence is nearly whole from the start, and what was chosen for another job stays where it fits.
 */
export function filledIn(fields: BuildFields, choices: Choices, { permissions, lifts }: Listed): BuildFields {
  const { coins, lent, owed, contacts } = choices
  const coin = find(coins, fields.coin) ?? likeliest(coins) ?? ''
  const other = find(coins, fields.other)
  const shares = fields.shares.map((share) => ({ ...share, coin: find(coins, share.coin) ?? '' }))
  const isFresh = shares.every((share) => share.coin === '')
  const pair = ['ETH', 'USDC'].filter((symbol) => find(coins, symbol) !== undefined)
  return {
    ...fields,
    coin,
    other: other !== undefined && other !== coin ? other : (counterpart(coin, coins) ?? ''),
    place: placeFor(fields.place, coin, choices),
    position: keyIn(lent, fields.position, fields),
    debt: keyIn(owed, fields.debt, fields),
    revoke:
      Array.isArray(permissions) && permissions.some(({ sentence }) => sentence === fields.revoke) ? fields.revoke : '',
    lift: fields.lift !== null && lifts.has(fields.lift) ? fields.lift : null,
    contact: contacts.find((name) => name === fields.contact) ?? '',
    shares: isFresh ? shares.map((share, at) => ({ ...share, coin: pair[at] ?? '' })) : shares,
  }
}

const find = (coins: readonly Coin[], ticker: string): string | undefined =>
  coins.find(({ symbol }) => symbol.toLowerCase() === ticker.toLowerCase())?.symbol

/** Of what is held, where anything is. */
function likeliest(coins: readonly Coin[]): string | undefined {
  const held = coins.filter((one) => one.held !== null)
  const from = held.length > 0 ? held : coins
  return likely.find((symbol) => find(from, symbol) !== undefined) ?? from[0]?.symbol
}

/** What a coin is likely exchanged for: dollars for ether, and all else for dollars. */
function counterpart(coin: string, coins: readonly Coin[]): string | undefined {
  const first = dollars.includes(coin) ? ['ETH', ...dollars] : dollars
  return first.find((symbol) => symbol !== coin && find(coins, symbol) !== undefined)
}

function placeFor(place: string, coin: string, { places }: Choices): string {
  if (aims.some((aim) => aim === place)) return place
  const named = places.find(({ name }) => name.toLowerCase() === place.toLowerCase())
  return named?.takes.includes(coin) ? named.name : emptyBuild.place
}

/** That which is chosen; else what the coin and the place in the message were; else the first. */
function keyIn(of: readonly BuildPosition[], key: string, { coin, place }: BuildFields): string {
  const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase()
  const chosen =
    of.find((one) => one.key === key) ??
    of.find((one) => same(one.coin, coin) && same(one.place, place)) ??
    of.find((one) => same(one.place, place)) ??
    of.find((one) => same(one.coin, coin)) ??
    of[0]
  return chosen?.key ?? ''
}
