import { mulDivUp } from '../model/decimal.ts'
import { heldAs } from '../model/heldAs.ts'
import { listed } from '../model/listed.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Token } from '../model/Token.ts'
import { formatUsd, withDollarSign } from '../model/Usd.ts'
import { freshPrice } from '../planner/freshPrice.ts'
import { tokenOf } from '../planner/lending/lendingOf.ts'
import { debtBaseOf, type Lending, type LendingPosition, weighedCollateral } from '../protocols/aave/health.ts'
import { groupOf } from './groupOf.ts'

/** At what price of the one asset that moves a loan is sold; `never` where that asset alone cannot bring it there. */
export type SoldAt =
  | { readonly status: 'price'; readonly token: Token; readonly sentence: string }
  | { readonly status: 'never'; readonly token: Token; readonly sentence: string }

/**
 * "1 ETH falls to $1,250.00 (now $2,500.00), if USDC keeps its price". Where ether is owed against dollars, it is sold when that rises.
 * Null where several assets move it, where the price of the one is not known, or where it can be sold already.
 */
export function soldAt(snapshot: Snapshot, lending: Lending): SoldAt | null {
  const parts = lending.positions
    .map((position) => ({
      token: tokenOf(snapshot, position),
      backs: weighedCollateral(position, lending.eMode) > 0n,
      // What it lends to the loan less what it takes from it, in 1e-12 dollars: the loan is sold where the sum of all falls below nothing.
      net: weighedCollateral(position, lending.eMode) - debtBaseOf(position) * bps,
      counts: counts(position, lending),
    }))
    .filter((part) => part.counts)
  const moving = movingOf(parts)
  const price = moving === null ? null : freshPrice(snapshot, moving.token)
  if (moving === null || price === null) return null
  const others = parts.filter((part) => part !== moving)
  const rest = others.reduce((sum, { net }) => sum + net, 0n)
  if (others.length === 0 || rest + moving.net <= 0n) return null
  const name = namesOf(snapshot, [moving.token])
  const kept = `if ${namesOf(
    snapshot,
    others.map(({ token }) => token),
  )} ${others.length > 1 ? 'keep their prices' : 'keeps its price'}`
  if (rest >= 0n && moving.net >= 0n)
    return { status: 'never', token: moving.token, sentence: `by no fall of ${name} alone, ${kept}` }
  // Towards the price of now: better to say that less is enough.
  const at = moving.net > 0n ? mulDivUp(price.usdE8, -rest, moving.net) : (price.usdE8 * rest) / -moving.net
  const goes = moving.net > 0n ? 'falls' : 'rises'
  return {
    status: 'price',
    token: moving.token,
    sentence: `1 ${name} ${goes} to ${dollars(at)} (now ${dollars(price.usdE8)}), ${kept}`,
  }
}

const bps = 10_000n

type Part = { readonly token: Token; readonly backs: boolean; readonly net: bigint }

/** The only one that is no dollar coin; among dollar coins alone, the only one that backs the loan. */
function movingOf<T extends Part>(parts: readonly T[]): T | null {
  const volatile = parts.filter(({ token }) => groupOf(token).kind !== 'dollars')
  const backing = parts.filter(({ backs }) => backs)
  const [only, another] = volatile.length === 1 ? volatile : backing
  return only === undefined || another !== undefined ? null : only
}

function counts(position: LendingPosition, { eMode }: Lending): boolean {
  return position.debt > 0n || weighedCollateral(position, eMode) > 0n
}

/** As people call them: ether lies in a market as its wrapped form only. */
export function namesOf({ network }: Snapshot, tokens: readonly Token[]): string {
  return listed(tokens.map((token) => heldAs(token, network).symbol))
}

function dollars(usdE8: bigint): string {
  return withDollarSign(formatUsd(usdE8))
}
