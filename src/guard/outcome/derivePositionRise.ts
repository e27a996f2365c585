import { missingCase } from '../../errors/missingCase.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Venue } from '../catalogue/findVenues.ts'
import type { Scope } from './Scope.ts'

/** What a plan adds to one position, as the simulation measured it around the whole plan. */
export type Rise = {
  /** Of the position's own token: what bounds speak of. */
  readonly units: bigint
  /** In the venue's asset. */
  readonly worth: bigint
  /** Whether a unit of the position is a unit of the asset, give or take what rebasing rounds. */
  readonly rebasing: boolean
}

/** Null where nothing came in, or where what came in could not be read: a new kind of venue answers here. */
export function riseOf(scope: Scope, venue: Venue): Rise | null {
  const balance = scope.played.balances.find((one) => sameAddress(one.token, venue.position.address))
  const units = balance ? balance.after - balance.before : 0n
  // As much as a balance may move by itself: dust is no part of a plan.
  if (!balance || units <= scope.input.settings.rebasingUnits + balance.before / 1_000_000n) return null
  switch (venue.kind) {
    case 'aave':
      return { units, worth: units, rebasing: true }
    case 'vault': {
      const reading = scope.played.vaults.find((vault) => sameAddress(vault.vault, venue.position.address))
      const worth = reading ? reading.worthAfter - reading.worthBefore : 0n
      return worth > 0n ? { units, worth, rebasing: false } : null
    }
    default:
      return missingCase(venue)
  }
}
