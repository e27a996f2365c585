import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import { isNative, type Token } from '../../model/Token.ts'
import { worthOf } from '../prices/PriceBook.ts'
import type { Holding, Piece } from './deriveRebalanceHoldings.ts'
import type { Change } from './Outcome.ts'
import { bps, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** So fine that what is kept of an arrival loses nothing to rounding. */
const fine = 10n ** 18n

type Moved = { readonly holding: Holding; readonly piece: Piece; readonly units: bigint; readonly worth: bigint }
type Lines = { readonly change: Change; readonly mayRise: readonly Token[] }

/**
 * What the simulation shows, made into bounds: exactly what leaves, and what arrives less the slippage, but never so much
 * less that more than the allowance (in 1e-18 dollars) would be lost. Positions only fall; one that rises is for another
 * rule to find.
 */
export function rebalanceLines(
  scope: Scope,
  holdings: readonly Holding[],
  { allowance, crumbs }: { readonly allowance: bigint; readonly crumbs: bigint },
): Lines {
  const { settings } = scope.input
  const moved = holdings.flatMap((holding) => holding.pieces.map((piece) => movedOf(scope, holding, piece)))
  const falling = moved.filter((one) => one.units < 0n)
  const rising = moved.filter((one) => one.units > 0n && one.piece.venue === null)
  // What interest leaves over is no arrival that anyone could promise.
  const arriving = rising.filter((one) => one.worth > crumbs && !rising.some((other) => isLesserTwin(one, other)))
  const left = sum(falling)
  const arrived = sum(arriving)
  const least = left > allowance ? left - allowance : 0n
  if (arrived < least)
    throw new Underivable(
      'intent-checkable',
      'What this plan brings is worth less than what it takes.',
      'Ask for a new plan; nothing was signed.',
      { left: `${left}`, arrives: `${arrived}` },
    )
  const bySlippage = mulDivUp(fine, (bps - settings.maxSlippageBps) * (bps - settings.priceToleranceBps), bps * bps)
  const byLoss = arrived === 0n ? 0n : mulDivUp(fine, least, arrived)
  const kept = bySlippage > byLoss ? bySlippage : byLoss
  const change = new Map([
    ...falling.map(({ piece, units }): [string, bigint] => [
      keyOf(piece.token.address),
      units - marginOf(scope, piece),
    ]),
    ...arriving.map(({ piece, units }): [string, bigint] => [
      keyOf(piece.token.address),
      mulDivDown(units, kept, fine),
    ]),
  ])
  return { change, mayRise: risenInWallet(scope, holdings) }
}

/** What is sure of a change: of a wallet's, all but what leaving the asset's positions may bring less than it did here. */
function movedOf(scope: Scope, holding: Holding, piece: Piece): Moved {
  const unsure = piece.venue === null && !isNative(piece.token) ? unsureOf(scope, holding) : 0n
  const stands = piece.standsAfter - piece.standsBefore - unsure
  const units = piece.unitsAfter - piece.unitsBefore - unsure
  return { holding, piece, units, worth: worthOf(stands < 0n ? -stands : stands, holding.price) }
}

/** Seconds. */
const year = 31_536_000n

/**
 * For each position by itself: a vault rounds what it pays out, as what the bytes surely bring is; all of a lent position
 * is less in a block from before the simulation's time, at 100 percent of interest a year at most.
 */
function unsureOf(scope: Scope, { pieces }: Holding): bigint {
  const { vaultToleranceBps, rebasingUnits, simulationSeconds } = scope.input.settings
  return pieces.reduce((total, { venue, standsBefore, standsAfter }) => {
    const taken = standsBefore > standsAfter ? standsBefore - standsAfter : 0n
    if (venue === null || taken === 0n) return total
    if (venue.kind === 'aave') return total + rebasingUnits + mulDivUp(taken, simulationSeconds, year)
    return total + mulDivUp(taken, vaultToleranceBps, bps)
  }, 0n)
}

/** Of the coin and its wrapped twin, both risen, the lesser is what was left over: the greater must answer for both. */
function isLesserTwin(one: Moved, other: Moved): boolean {
  if (one === other || one.holding !== other.holding) return false
  return one.units < other.units || (one.units === other.units && !isNative(one.piece.token))
}

/**
 * What may leave on top of what the simulation shows. All of a lent position is more by the time that it leaves, and what
 * part of a vault's shares an amount takes is rounded.
 */
function marginOf(scope: Scope, { unitsBefore, unitsAfter, venue }: Piece): bigint {
  const { rebasingUnits, interestBps, vaultToleranceBps } = scope.input.settings
  if (venue === null) return 0n
  if (venue.kind === 'aave')
    return unitsAfter > rebasingUnits ? 0n : rebasingUnits + mulDivUp(unitsBefore, interestBps, bps)
  const rounded = mulDivUp(unitsBefore - unitsAfter, vaultToleranceBps, bps)
  return rounded < unitsAfter ? rounded : unitsAfter
}

/** What came into the wallet. What is bought as one twin may stay in part as the other. */
function risenInWallet(scope: Scope, holdings: readonly Holding[]): readonly Token[] {
  const { native, wrapped } = scope.input.network
  return holdings.flatMap(({ pieces }) => {
    const risen = pieces.filter((piece) => piece.venue === null && piece.unitsAfter > piece.unitsBefore)
    const twins = risen.length > 0 && pieces.some((piece) => isNative(piece.token))
    return twins ? [native, wrapped] : risen.map((piece) => piece.token)
  })
}

function sum(moved: readonly Moved[]): bigint {
  return moved.reduce((total, one) => total + one.worth, 0n)
}
