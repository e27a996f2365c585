import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Token } from '../../model/Token.ts'
import { buildWithdraw } from '../../protocols/aave/build.ts'
import { buildRedeem, buildVaultWithdraw } from '../../protocols/erc4626/build.ts'
import { buildUnwrap } from '../../protocols/weth/build.ts'
import type { Draft } from '../Draft.ts'
import { leaveMorphoStep, worthOnMorpho } from '../earn/leaveMorpho.ts'
import { allVenues, type Venue } from '../earn/venues.ts'
import { withdrawalStop } from '../lending/withdrawalStop.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'

const ray = 10n ** 27n
const roundingUnits = 2n

/** A position and what it is worth now, in its asset's units. */
export type Position = {
  readonly venue: Venue
  readonly held: bigint
  readonly worth: bigint
  /** What the place could pay out now. */
  readonly canLeave: bigint
}

/** Null where this much can leave today and what is owed stays safe; rounding may differ by a unit or two. */
export function stuckIn(draft: Draft, { venue, canLeave }: Position, units: bigint): PlanStop | null {
  if (units <= canLeave + roundingUnits)
    return venue.kind === 'aave' ? withdrawalStop(draft, amountOf(venue.asset, units)) : null
  const can = describeAmount(amountOf(venue.asset, canLeave))
  return impossible(
    `Only ${can} could leave ${venue.party.name} today, and this needs ${describeAmount(amountOf(venue.asset, units))}. Nothing was sent; take out less, or wait.`,
  )
}

/** Everything that earns and could be valued, in the order of the catalogue. */
export function heldPositions(draft: Draft): readonly Position[] {
  return allVenues(draft.snapshot).flatMap((venue): readonly Position[] => {
    const held = draft.held(venue.position)
    if (held === null || held === 0n) return []
    if (venue.kind === 'aave') {
      const reserve = draft.snapshot.reserves.get(venue.asset.address.toLowerCase())
      // An earlier step on the same reserve may have left a unit or two less than it says.
      const isTouched = draft.steps.some(
        (step) =>
          (step.kind === 'withdraw' || step.kind === 'supply') && step.amount.token.address === venue.asset.address,
      )
      const worth = isTouched && held > roundingUnits ? held - roundingUnits : held
      return [{ venue, held, worth, canLeave: reserve?.available ?? 0n }]
    }
    if (venue.kind === 'morpho') {
      const known = worthOnMorpho(draft.snapshot, venue, held)
      return known === null ? [] : [{ venue, held, ...known }]
    }
    const state = draft.snapshot.vaults.get(venue.position.address.toLowerCase())
    if (state === undefined) return []
    const scale = 10n ** BigInt(venue.position.decimals)
    const worth = mulDivDown(held * 10n ** BigInt(venue.asset.decimals), state.pricePerShareRay, ray * scale)
    return [{ venue, held, worth, canLeave: state.maxWithdraw }]
  })
}

/**
 * Adds the steps and tells what arrives at least. "All" takes what accrues until the block it lands in: the steps after
 * it count on today's worth, and what came on top is named as dust.
 */
export function addWithdrawal(
  draft: Draft,
  position: Position,
  amount: Amount,
  all: boolean,
  asEther: boolean,
): Amount {
  const { venue } = position
  const { account, network } = draft.snapshot
  if (venue.kind === 'aave')
    draft.add({
      kind: 'withdraw',
      amount,
      venue: venue.party,
      call: buildWithdraw(venue.party.address, venue.asset.address, all ? 'all' : amount.units, account),
    })
  else if (venue.kind === 'morpho')
    draft.add(leaveMorphoStep(draft.snapshot, venue, amount, all ? position.held : null))
  else {
    const shares = amountOf(venue.position, position.held)
    draft.add(
      all
        ? {
            kind: 'redeem',
            shares,
            expected: amount,
            venue: venue.party,
            call: buildRedeem(venue.party.address, shares, account),
          }
        : {
            kind: 'withdraw',
            amount,
            venue: venue.party,
            call: buildVaultWithdraw(venue.party.address, amount, account),
          },
    )
  }
  draft.left.push({ venue, amount })
  draft.change(venue.position, all ? -position.held : -sharesFor(position, amount))
  if (!asEther) return arrive(draft, amount, amount.token)
  draft.add({ kind: 'unwrap', amount, call: buildUnwrap(network.wrapped.address, amount.units) })
  return arrive(draft, amount, network.native)
}

function arrive(draft: Draft, amount: Amount, as: Token): Amount {
  const got = amountOf(as, amount.units)
  draft.receive({ expected: got, minimum: got })
  return got
}

function sharesFor(position: Position, amount: Amount): bigint {
  return position.worth === 0n ? 0n : mulDivDown(position.held, amount.units, position.worth)
}

/**
 * Takes everything out of the places that no debt stands on, before debts are paid: what comes is what pays for them, and
 * nothing is sold that need not be. What cannot leave today is left for whoever asks for it next. Tells what came.
 */
export function leaveFree(draft: Draft): readonly Amount[] {
  return heldPositions(draft)
    .filter(({ venue, worth, canLeave }) => venue.kind !== 'aave' && worth > 0n && worth <= canLeave + roundingUnits)
    .map((position) => {
      const worth = amountOf(position.venue.asset, position.worth)
      return addWithdrawal(draft, position, worth, true, false)
    })
}
