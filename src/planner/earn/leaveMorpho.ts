import type { Amount } from '../../model/Amount.ts'
import { amountOf } from '../../model/Amount.ts'
import type { MorphoPair } from '../../model/Network.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Step } from '../../model/Step.ts'
import { sameAddress } from '../../model/Token.ts'
import { buildMorphoWithdraw } from '../../protocols/morpho/build.ts'
import { assetsForShares, morphoLiquidity } from '../../protocols/morpho/rates.ts'
import type { Venue } from './Venue.ts'

export function marketOf({ network }: Snapshot, venue: Venue): MorphoPair | undefined {
  return network.morpho?.markets.find(({ position }) => sameAddress(position.address, venue.position.address))
}

/** What so many shares in a market are worth, and what of it could leave now, in the asset's units. Null where it is unread. */
export function worthOnMorpho(
  snapshot: Snapshot,
  venue: Venue,
  shares: bigint,
): { readonly worth: bigint; readonly canLeave: bigint } | null {
  const state = snapshot.morpho.get(venue.position.address.toLowerCase())
  if (state === undefined) return null
  const now = snapshot.block.timestamp
  return { worth: assetsForShares(state, shares, now), canLeave: morphoLiquidity(state, now) }
}

/** The step that takes out exactly `amount`, or, where `shares` are given, all that these are worth when it happens. */
export function leaveMorphoStep(snapshot: Snapshot, venue: Venue, amount: Amount, shares: bigint | null): Step {
  const market = marketOf(snapshot, venue)
  if (market === undefined) throw new Error('A market of Morpho that is not in the catalogue.')
  const out = shares === null ? { assets: amount.units } : { shares }
  const call = buildMorphoWithdraw(venue.party.address, market, out, snapshot.account)
  return shares === null
    ? { kind: 'withdraw', amount, venue: venue.party, call }
    : { kind: 'redeem', shares: amountOf(venue.position, shares), expected: amount, venue: venue.party, call }
}
