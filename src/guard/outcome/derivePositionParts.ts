import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Token } from '../../model/Token.ts'
import type { Venue } from '../catalogue/findVenues.ts'
import { type Rise, riseOf } from './derivePositionRise.ts'
import type { Change } from './Outcome.ts'
import { bps, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** One asset that money may be put to work in, with the least of it that must be, and the venues that a sentence allows. */
export type Goal = { readonly asset: Token; readonly units: bigint; readonly venues: readonly Venue[] }

type Part = { readonly venue: Venue; readonly rise: Rise }

/**
 * The positions that must be held where a plan puts one amount into several venues: the required amount, shared out as
 * the simulation shows it, less each venue's tolerance. Null where no more than one venue received something: then that
 * one must hold all of it. What a venue got above the required amount asks for nothing more.
 *
 * @throws Underivable where the parts are of several assets, or come to less than what is required
 */
export function derivePositionParts(goals: readonly Goal[], scope: Scope): Change | null {
  const received = goals.flatMap((goal) => {
    const parts = goal.venues.flatMap((venue): Part[] => {
      const rise = riseOf(scope, venue)
      return rise === null ? [] : [{ venue, rise }]
    })
    return parts.length > 0 ? [{ goal, parts }] : []
  })
  const [first, second] = received
  if (!first || (!second && first.parts.length === 1)) return null
  if (second)
    throw new Underivable(
      'intent-checkable',
      'This plan puts your money into several assets at once, which Sayso cannot check as one.',
      'Name the one asset that you want to hold in the end.',
      { assets: received.map(({ goal }) => goal.asset.symbol).join(', ') },
    )
  const { goal, parts } = first
  const { rebasingUnits, vaultToleranceBps } = scope.input.settings
  const most = parts.reduce(
    (sum, { rise }) =>
      sum + (rise.rebasing ? rise.worth + rebasingUnits : mulDivUp(rise.worth, bps, bps - vaultToleranceBps)),
    0n,
  )
  if (most < goal.units)
    throw new Underivable(
      'intent-checkable',
      'The places that this plan puts your money into would hold less together than you asked for.',
      'Ask for a new plan; nothing was signed.',
      {
        asset: goal.asset.address,
        atLeast: `${goal.units}`,
        ...Object.fromEntries(parts.map(({ venue, rise }) => [venue.position.symbol, `${rise.worth}`])),
      },
    )
  const sum = parts.reduce((total, { rise }) => total + rise.worth, 0n)
  const required = goal.units < sum ? goal.units : sum
  return new Map(
    parts.map(({ venue, rise }) => {
      const share = mulDivDown(rise.units, required, sum)
      const least = rise.rebasing ? share - rebasingUnits : mulDivUp(share, bps - vaultToleranceBps, bps)
      return [keyOf(venue.position.address), least > 0n ? least : 0n]
    }),
  )
}
