import { amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Token } from '../../model/Token.ts'
import { buildWithdraw } from '../../protocols/aave/build.ts'
import { buildRedeem, buildVaultWithdraw } from '../../protocols/erc4626/build.ts'
import type { Draft } from '../Draft.ts'
import { leaveMorphoStep, worthOnMorpho } from '../earn/leaveMorpho.ts'
import { allVenues, type Venue } from '../earn/venues.ts'

const ray = 10n ** 27n
const roundingUnits = 2n

/** Something earning that the person can take back at once. `worth` in the asset's units. */
export type Position = {
  readonly venue: Venue
  readonly asset: Token
  readonly held: bigint
  readonly worth: bigint
}

export type Positions = {
  readonly free: readonly Position[]
  /** Why a position stays as it is, one sentence each. */
  readonly staying: readonly string[]
}

/**
 * What takes part of the positions: those that could be left whole today, and that no debt may stand on. A position that
 * takes part only in part would make the shares depend on what a market happens to have lying around.
 */
export function readPositions(draft: Draft): Positions {
  const free: Position[] = []
  const staying = new Set<string>()
  const { lending } = draft.snapshot
  for (const venue of allVenues(draft.snapshot)) {
    const held = draft.held(venue.position)
    if (held === null || held === 0n) continue
    const worth = worthOf(draft, venue, held)
    if (venue.kind === 'aave' && (lending === null || lending.debtBase > 0n))
      staying.add(
        lending === null
          ? 'What you have on Aave stays as it is, since what you owe there could not be read.'
          : 'What you have on Aave stays as it is, since it stands behind your debt there.',
      )
    else if (worth === null)
      staying.add(`What you have in ${venue.party.name} stays as it is, since it cannot be valued or taken out now.`)
    else if (worth.canLeave + roundingUnits < worth.units)
      staying.add(`What you have in ${venue.party.name} stays as it is, since not all of it could leave today.`)
    else if (worth.units > 0n) free.push({ venue, asset: venue.asset, held, worth: worth.units })
  }
  return { free, staying: [...staying] }
}

/** Null where the place could not be read: then nothing of it is touched. */
function worthOf(
  draft: Draft,
  venue: Venue,
  held: bigint,
): { readonly units: bigint; readonly canLeave: bigint } | null {
  const { reserves, vaults } = draft.snapshot
  if (venue.kind === 'aave') {
    const reserve = reserves.get(venue.asset.address.toLowerCase())
    if (reserve === undefined || reserve.paused || !reserve.active) return null
    return { units: held, canLeave: reserve.available }
  }
  if (venue.kind === 'morpho') {
    const known = worthOnMorpho(draft.snapshot, venue, held)
    return known === null ? null : { units: known.worth, canLeave: known.canLeave }
  }
  const state = vaults.get(venue.position.address.toLowerCase())
  if (state === undefined) return null
  const scale = 10n ** BigInt(venue.position.decimals)
  const units = mulDivDown(held * 10n ** BigInt(venue.asset.decimals), state.pricePerShareRay, ray * scale)
  return { units, canLeave: state.maxWithdraw }
}

/** Takes so much of the asset out of a position; all of it where that is as good as all. What comes is the asset. */
export function addTakingOut(draft: Draft, position: Position, units: bigint): void {
  const { venue } = position
  const all = units >= position.worth
  const amount = amountOf(venue.asset, all ? position.worth : units)
  if (venue.kind === 'aave')
    draft.add({
      kind: 'withdraw',
      amount,
      venue: venue.party,
      call: buildWithdraw(venue.party.address, venue.asset.address, all ? 'all' : amount.units, draft.snapshot.account),
    })
  else if (venue.kind === 'morpho')
    draft.add(leaveMorphoStep(draft.snapshot, venue, amount, all ? position.held : null))
  else if (all) {
    const shares = amountOf(venue.position, position.held)
    const call = buildRedeem(venue.party.address, shares, draft.snapshot.account)
    draft.add({ kind: 'redeem', shares, expected: amount, venue: venue.party, call })
  } else {
    const call = buildVaultWithdraw(venue.party.address, amount, draft.snapshot.account)
    draft.add({ kind: 'withdraw', amount, venue: venue.party, call })
  }
  draft.change(venue.position, all ? -position.held : -mulDivDown(position.held, amount.units, position.worth))
  draft.receive({ expected: amount, minimum: amount })
}
