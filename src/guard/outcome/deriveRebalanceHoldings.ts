import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { findVenues, type Venue } from '../catalogue/findVenues.ts'
import { usualFee } from '../catalogue/usualFee.ts'
import { type Priced, readPrice, worthOf } from '../prices/PriceBook.ts'
import { balanceBefore, bps, priceOf, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** One token that an asset is held by: the asset itself in the wallet, its native twin, or a position of a venue. */
export type Piece = {
  readonly token: Token
  readonly venue: Venue | null
  /** Of the token. */
  readonly unitsBefore: bigint
  readonly unitsAfter: bigint
  /** What it stands for, in the asset's units. */
  readonly standsBefore: bigint
  readonly standsAfter: bigint
}

/** Everything of one asset that takes part, in 1e-18 dollars. The native coin and its wrapped twin are one asset. */
export type Holding = {
  readonly asset: Token
  readonly price: Priced
  readonly pieces: readonly Piece[]
  readonly before: bigint
  readonly after: bigint
}

/**
 * What a rebalancing looks at: every asset that has a price and a way to what is wanted, in the wallet and in positions
 * that could be left whole at once. Behind a debt stands collateral, so where something is owed to Aave nothing that is
 * lent there takes part, and what the sentence leaves out takes none. What takes no part stays as it is: nothing here lets
 * any of it leave.
 *
 * @throws Underivable where a price of something wanted is missing, out of date or senseless
 */
export function rebalanceHoldings(
  scope: Scope,
  wanted: readonly Token[],
  left: readonly Token[] = [],
): readonly Holding[] {
  const { network } = scope.input
  const assets = new Map(
    [...network.tokens, ...wanted].map((token) => {
      const asset = isNative(token) ? network.wrapped : token
      return [keyOf(asset.address), asset]
    }),
  )
  return [...assets.values()].flatMap((asset): Holding[] => {
    if (left.some((token) => sameAddress(token.address, asset.address))) return []
    const isWanted = wanted.some((token) => sameAddress(token.address, asset.address))
    const canBeSold = wanted.some((token) => usualFee(network, asset.address, token.address) !== null)
    if (!isWanted && (!canBeSold || readPrice(asset, network, scope.played).status !== 'fresh')) return []
    const pieces = piecesOf(scope, asset)
    if (!isWanted && pieces.every((piece) => piece.standsBefore === 0n && piece.standsAfter === 0n)) return []
    const price = priceOf(scope, asset)
    const worth = (side: 'standsBefore' | 'standsAfter'): bigint =>
      worthOf(
        pieces.reduce((sum, piece) => sum + piece[side], 0n),
        price,
      )
    return [{ asset, price, pieces, before: worth('standsBefore'), after: worth('standsAfter') }]
  })
}

/** Every token that an asset is held by: itself, its native twin, and its positions. */
export function tokensOf(
  { input: { network } }: Scope,
  asset: Token,
): readonly { readonly token: Token; readonly isPosition: boolean }[] {
  return [
    ...twinsOf(network, asset).map((token) => ({ token, isPosition: false })),
    ...findVenues(network, asset.address).map(({ position }) => ({ token: position, isPosition: true })),
  ]
}

function twinsOf({ native, wrapped }: Network, asset: Token): readonly Token[] {
  return sameAddress(asset.address, wrapped.address) ? [native, asset] : [asset]
}

function piecesOf(scope: Scope, asset: Token): readonly Piece[] {
  const { network } = scope.input
  const wallet = twinsOf(network, asset).map((token): Piece => {
    const units = { before: balanceBefore(scope, token), after: balanceAfter(scope, token) }
    return pieceOf(token, null, units, { before: units.before, after: units.after })
  })
  const positions = findVenues(network, asset.address).flatMap((venue): Piece[] => {
    const units = { before: balanceBefore(scope, venue.position), after: balanceAfter(scope, venue.position) }
    const stands = standsFor(scope, venue, units)
    return stands === null ? [] : [pieceOf(venue.position, venue, units, stands)]
  })
  return [...wallet, ...positions]
}

type Sides = { readonly before: bigint; readonly after: bigint }

function pieceOf(token: Token, venue: Venue | null, units: Sides, stands: Sides): Piece {
  return {
    token,
    venue,
    unitsBefore: units.before,
    unitsAfter: units.after,
    standsBefore: stands.before,
    standsAfter: stands.after,
  }
}

/** In the asset's units. Null where a position takes no part: a new kind of venue answers here. */
function standsFor(scope: Scope, venue: Venue, units: Sides): Sides | null {
  if (venue.kind === 'aave') {
    const { lendingBefore } = scope.played
    if (lendingBefore === null) throw new Underivable('intent-checkable', 'Your loans could not be read.', 'Try again.')
    return lendingBefore.debtBase === 0n ? units : null
  }
  if (venue.kind !== 'vault' || (units.before === 0n && units.after === 0n)) return null
  const reading = scope.played.vaults.find((vault) => sameAddress(vault.vault, venue.position.address))
  if (!reading)
    throw new Underivable('intent-checkable', 'What your shares are worth could not be read.', 'Try again.', {
      vault: venue.position.address,
    })
  const { worthBefore, worthAfter, maxWithdrawAfter } = reading
  const couldLeave = worthBefore - worthAfter + maxWithdrawAfter
  const whole = mulDivDown(worthBefore, bps - scope.input.settings.vaultToleranceBps, bps)
  return couldLeave + scope.input.settings.rebasingUnits < whole ? null : { before: worthBefore, after: worthAfter }
}

function balanceAfter(scope: Scope, token: Token): bigint {
  const found = scope.played.balances.find((balance) => sameAddress(balance.token, token.address))
  return found ? found.after : balanceBefore(scope, token)
}
