import { isAddress } from 'viem'
import { type Holding, listHoldings, unreadHoldings } from '../../answers/listHoldings.ts'
import { formatDecimal, parseDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { WantedAmount } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { tokensCalled, wordFor } from '../../model/tokensCalled.ts'
import { describeUsd } from '../../model/Usd.ts'
import { allVenues } from '../../planner/earn/venues.ts'
import { stablecoinSymbols } from '../../planner/resolveAsset.ts'
import { briefAmount } from '../../stages/briefAmount.ts'
import type { Need } from './needOf.ts'

/** What there is of a need on one network. */
export type HeldFor = {
  /** `unread`: it could not be read, so it is not known. */
  readonly state: 'enough' | 'some' | 'none' | 'unread'
  /** "1,250 USDC"; in dollars where it is more than two assets. Empty where there is nothing. */
  readonly shown: string
}

const kinds: Readonly<Record<Need['at'], readonly Holding['kind'][]>> = {
  wallet: ['wallet', 'staked'],
  place: ['lent', 'vault'],
  debt: ['debt'],
}

/** How much of a need is there, by a snapshot of one network. What gas takes is not looked at: the planner does. */
export function heldFor(snapshot: Snapshot, need: Need): HeldFor {
  const { network } = snapshot
  const meant = meantBy(need, network)
  const there = placesOf(need, snapshot)
  const found = listHoldings(snapshot).filter(({ kind, units, token, position }) => {
    return units !== 0n && kinds[need.at].includes(kind) && meant(token) && there(position)
  })
  const sums = network.tokens.flatMap((token) => {
    const own = found.filter((one) => one.token === token)
    return own.length === 0 ? [] : [sumOf(token, own)]
  })
  if (sums.length > 0)
    return { state: sums.some((one) => covers(one, need.amount)) ? 'enough' : 'some', shown: shownOf(sums, network) }
  return { state: isUnread(need, snapshot, meant) ? 'unread' : 'none', shown: '' }
}

/** What there is of one token, wherever it lies; what is owed, as so much. */
type Sum = Pick<Holding, 'token' | 'units' | 'usd'>

function sumOf(token: Token, holdings: readonly Holding[]): Sum {
  const abs = (value: bigint): bigint => (value < 0n ? -value : value)
  return {
    token,
    units: abs(holdings.reduce((sum, { units }) => sum + units, 0n)),
    usd: holdings.reduce<bigint | null>((sum, { usd }) => (sum === null || usd === null ? null : sum + abs(usd)), 0n),
  }
}

/** Which tokens the words mean there. In places, and where shares are put right, ether and its wrapped twin are one. */
function meantBy({ assets, at }: Need, network: Network): (token: Token) => boolean {
  const { native, wrapped } = network
  const twins = at !== 'wallet' || assets.length > 1
  const tokens = assets.flatMap((word): readonly Token[] => {
    if (word.toLowerCase() === 'any') return network.tokens
    if (word.toLowerCase() === 'stablecoin')
      return network.tokens.filter(({ symbol }) => stablecoinSymbols.includes(symbol))
    if (isAddress(word, { strict: false })) return network.tokens.filter(({ address }) => sameAddress(address, word))
    return tokensCalled(word, network)
  })
  const all = twins && tokens.some((one) => isNative(one)) ? [...tokens, native, wrapped] : tokens
  return (token) => all.some(({ address }) => sameAddress(address, token.address))
}

function placesOf({ protocol }: Need, snapshot: Snapshot): (position: Token) => boolean {
  if (protocol === undefined) return () => true
  const own = allVenues(snapshot).filter((venue) => venue.protocol === protocol)
  return ({ address }) => own.some(({ position }) => sameAddress(position.address, address))
}

function covers({ token, units, usd }: Sum, wanted: WantedAmount): boolean {
  if (typeof wanted === 'string' || 'percent' in wanted) return true
  if ('allBut' in wanted) {
    const kept = parseDecimal(wanted.allBut.value, token.decimals)
    return kept.status !== 'ok' || units > kept.units
  }
  const needed = parseDecimal(wanted.value, wanted.unit === 'usd' ? 8 : token.decimals)
  const has = wanted.unit === 'usd' ? usd : units
  // What cannot be compared is not held against it: the planner says what is wrong with it.
  return needed.status !== 'ok' || has === null || has >= needed.units
}

function shownOf(sums: readonly Sum[], network: Network): string {
  if (sums.length > 2) {
    const worth = sums.reduce<bigint | null>((all, { usd }) => (all === null || usd === null ? null : all + usd), 0n)
    return worth === null ? `${sums.length} assets` : describeUsd(worth)
  }
  const each = sums.map(({ token, units }) => {
    const word = wordFor(token, network)
    return briefAmount(formatDecimal(units, token.decimals), isAddress(word, { strict: false }) ? token.symbol : word)
  })
  return each.join(' and ')
}

function isUnread({ at }: Need, snapshot: Snapshot, meant: (token: Token) => boolean): boolean {
  if (at !== 'wallet') return unreadHoldings(snapshot).length > 0
  return snapshot.network.tokens.some((token) => meant(token) && !snapshot.balances.has(token.address.toLowerCase()))
}
