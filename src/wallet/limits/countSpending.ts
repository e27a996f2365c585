import { mulDivUp } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { centsUp, type UsdE8 } from '../../model/Usd.ts'
import type { Destination, Move } from '../policy/movesOf.ts'
import type { PriceOf } from './pricing.ts'

export type Spending = {
  /** Everything that leaves, fees included. */
  readonly total: UsdE8
  readonly people: readonly { readonly address: Token['address']; readonly usd: UsdE8 }[]
  readonly protocols: readonly { readonly protocol: ProtocolName; readonly usd: UsdE8 }[]
  /** What leaves and has no price, with where it goes. It is in none of the sums. */
  readonly unpriced: readonly { readonly token: Token; readonly to: Destination }[]
}

/**
 * What a plan spends: whatever leaves the account's hands, to anyone or anything, at its most. Each sum is rounded up to
 * the whole cent, as bounds are shown: so what is counted is the figure that was approved, and the counted add up.
 *
 * - What is sent counts; what goes into a swap, a loan, a deposit, a stake or a queue counts; the whole fee budget counts.
 * - Taking out (withdraw, redeem, claim, borrow) does not count, and neither does wrapping, for it stays in hand.
 * - A dollar that passes through a swap counts once: what the swap brought is free for the steps after it, up to what was
 *   counted for it. Only a swap makes anything free: what was withdrawn or borrowed and then sent counts as sent.
 * - To one person, or into one protocol, what goes there counts, by the same rule over those steps alone.
 */
export function countSpending(
  moves: readonly Move[],
  { network, priceOf, feeBudget }: { readonly network: Network; readonly priceOf: PriceOf; readonly feeBudget: bigint },
): Spending {
  const fee = worthOf(network.native, feeBudget, priceOf)
  const leaving = moves.flatMap(({ out }) => (out === null || out.to.kind === 'own' ? [] : [out]))
  const people = distinct(
    leaving.flatMap(({ to }) => (to.kind === 'person' ? [to.address] : [])),
    sameAddress,
  )
  const protocols = distinct(
    leaving.flatMap(({ to }) => (to.kind === 'protocol' && to.protocol !== null ? [to.protocol] : [])),
    (a, b) => a === b,
  )
  const unpriced = leaving.filter(({ token }) => priceOf(token) === null).map(({ token, to }) => ({ token, to }))
  if (fee === null) unpriced.push({ token: network.native, to: { kind: 'protocol', protocol: null } })
  return {
    total: centsUp(sum(moves, () => true, network, priceOf) + (fee ?? 0n)),
    people: people.map((address) => {
      const usd = centsUp(
        sum(moves, (to) => to.kind === 'person' && sameAddress(to.address, address), network, priceOf),
      )
      return { address, usd }
    }),
    protocols: protocols.map((protocol) => {
      const usd = centsUp(sum(moves, (to) => to.kind === 'protocol' && to.protocol === protocol, network, priceOf))
      return { protocol, usd }
    }),
    unpriced,
  }
}

function sum(moves: readonly Move[], isMeant: (to: Destination) => boolean, network: Network, priceOf: PriceOf): UsdE8 {
  /** Dollars that were counted already, by the token that they are in now. */
  const free = new Map<string, UsdE8>()
  const keyOf = (token: Token): string => (isNative(token) ? network.wrapped.address : token.address).toLowerCase()
  let total = 0n
  for (const { out, in: brought } of moves) {
    if (out === null || out.units === null || out.to.kind === 'own' || !isMeant(out.to)) continue
    const worth = worthOf(out.token, out.units, priceOf) ?? 0n
    const had = free.get(keyOf(out.token)) ?? 0n
    const used = had < worth ? had : worth
    free.set(keyOf(out.token), had - used)
    total += worth - used
    const swapped = out.to.kind === 'protocol' && out.to.protocol === 'uniswap' && brought !== null
    if (swapped) free.set(keyOf(brought.token), (free.get(keyOf(brought.token)) ?? 0n) + worth)
  }
  return total
}

function worthOf(token: Token, units: bigint, priceOf: PriceOf): UsdE8 | null {
  const price = priceOf(token)
  return price === null ? null : mulDivUp(units, price, 10n ** BigInt(token.decimals))
}

function distinct<T>(items: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  return items.filter((item, at) => items.findIndex((other) => same(other, item)) === at)
}
