import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { buildWithdraw } from '../../protocols/aave/build.ts'
import { buildRedeem, buildVaultWithdraw } from '../../protocols/erc4626/build.ts'
import { buildUnwrap } from '../../protocols/weth/build.ts'
import type { Draft } from '../Draft.ts'
import { leaveMorphoStep, worthOnMorpho } from '../earn/leaveMorpho.ts'
import { allVenues, type Venue } from '../earn/venues.ts'
import { noteLoan } from '../lending/loanChange.ts'
import { withdrawalStop } from '../lending/withdrawalStop.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'

const ray = 10n ** 27n
const roundingUnits = 2n

/** A position and what it is worth now, in its asset's units. */
type Position = {
  readonly venue: Venue
  readonly held: bigint
  readonly worth: bigint
  /** What the place could pay out now. */
  readonly canLeave: bigint
}

export function planWithdraw(draft: Draft, intent: IntentOf<'withdraw'>, previous: Amount | null): Planned | PlanStop {
  if (intent.protocol !== undefined && intent.protocol !== 'aave' && intent.protocol !== 'morpho')
    return unsupported(
      `Understood, but Sayso cannot withdraw from ${intent.protocol} yet. Nothing is set; Aave, Morpho and the vaults work today.`,
    )
  const positions = heldPositions(draft).filter(
    ({ venue }) => intent.protocol === undefined || venue.protocol === intent.protocol,
  )
  const place = intent.protocol === undefined ? 'any position' : intent.protocol === 'aave' ? 'Aave v3' : 'Morpho'
  if (intent.asset.toLowerCase() === 'any') return withdrawEverything(draft, intent, positions, place)

  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  const underlying = isNative(asset.token) ? draft.snapshot.network.wrapped : asset.token
  const matching = positions.filter(({ venue }) => venue.asset.address === underlying.address)
  const [position, second] = matching
  if (position === undefined) return impossible(`You have no ${asset.token.symbol} in ${place}. Nothing was sent.`)
  if (second !== undefined && intent.amount !== 'all')
    return impossible(
      `You have ${asset.token.symbol} in ${matching.map(({ venue }) => venue.party.name).join(' and ')}. Nothing was sent; say which with "from aave", or take out all of it.`,
    )
  const summaries: string[] = []
  let yields: Amount | null = null
  for (const each of matching) {
    const amount = resolveAmount(intent.amount, {
      token: underlying,
      available: each.worth,
      where: `in ${each.venue.party.name}`,
      price: draft.snapshot.prices.get(underlying.address.toLowerCase()),
      previous,
    })
    if (amount.status !== 'amount') return amount
    const stuck = stuckIn(draft, each, amount.amount.units)
    if (stuck !== null) return stuck
    const got = addWithdrawal(draft, each, amount.amount, amount.all, isNative(asset.token))
    yields = matching.length === 1 ? got : null
    summaries.push(
      `Withdraw ${amount.all ? 'all of ' : ''}${describeAmount(amount.amount)} from ${each.venue.party.name}`,
    )
  }
  noteWithdrawal(draft)
  return { status: 'planned', yields, summary: summaries.join(', and ') }
}

function withdrawEverything(
  draft: Draft,
  intent: IntentOf<'withdraw'>,
  positions: readonly Position[],
  place: string,
): Planned | PlanStop {
  // Getting out of a loan may have taken all of it out already.
  if (positions.length === 0 && draft.steps.length > 0)
    return { status: 'planned', yields: null, summary: 'Leave nothing behind' }
  if (positions.length === 0) return impossible(`You have nothing in ${place}. Nothing was sent.`)
  if (intent.amount !== 'all')
    return {
      status: 'ask',
      missing: ['asset'],
      question: 'Which asset do you want to take out?',
      choices: positions.map(({ venue }) => venue.asset.symbol),
    }
  const taken: string[] = []
  for (const position of positions) {
    const stuck = stuckIn(draft, position, position.worth)
    if (stuck !== null) return stuck
    const worth = amountOf(position.venue.asset, position.worth)
    const got = addWithdrawal(draft, position, worth, true, givesEther(draft, worth.token))
    taken.push(describeAmount(got))
  }
  noteWithdrawal(draft)
  return {
    status: 'planned',
    yields: null,
    summary: `Withdraw ${taken.join(', ')} from ${place === 'any position' ? 'your positions' : place}`,
  }
}

/** Where ether of the wallet paid for a debt, the WETH that comes out is unwrapped: it is what is left of it. */
function givesEther({ steps, snapshot }: Draft, token: Token): boolean {
  if (!sameToken(token, snapshot.network.wrapped)) return false
  return steps.some((step) => step.kind === 'wrap' || (step.kind === 'swap' && isNative(step.sell.token)))
}

/** A loan that stays, or that went with it, is shown with what the withdrawal makes of it. */
function noteWithdrawal(draft: Draft): void {
  if (draft.loan !== null || (draft.snapshot.lending?.debtBase ?? 0n) > 0n) noteLoan(draft, null)
}

/** Null where this much can leave today and what is owed stays safe; rounding may differ by a unit or two. */
function stuckIn(draft: Draft, { venue, canLeave }: Position, units: bigint): PlanStop | null {
  if (units <= canLeave + roundingUnits)
    return venue.kind === 'aave' ? withdrawalStop(draft, amountOf(venue.asset, units)) : null
  const can = describeAmount(amountOf(venue.asset, canLeave))
  return impossible(
    `Only ${can} could leave ${venue.party.name} today, and this needs ${describeAmount(amountOf(venue.asset, units))}. Nothing was sent; take out less, or wait.`,
  )
}

function heldPositions(draft: Draft): readonly Position[] {
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
function addWithdrawal(draft: Draft, position: Position, amount: Amount, all: boolean, asEther: boolean): Amount {
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
