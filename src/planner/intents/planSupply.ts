import { type Amount, amountOf } from '../../model/Amount.ts'
import { capital } from '../../model/capital.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { addEntries } from '../addEntry.ts'
import type { Draft } from '../Draft.ts'
import { earningOf } from '../earn/earningOf.ts'
import { morphoVenues } from '../earn/morphoVenues.ts'
import type { Venue } from '../earn/Venue.ts'
import { aaveVenues } from '../earn/venues.ts'
import { stepGas } from '../gasUnits.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'
import { whatIs } from '../whatIs.ts'
import { whereFrom } from '../whereFrom.ts'

/** Into the lender that the person names. On Morpho, into the market for the asset that pays most of those that pass the floor. */
export function planSupply(draft: Draft, intent: IntentOf<'supply'>, previous: Amount | null): Planned | PlanStop {
  if (intent.protocol !== 'aave' && intent.protocol !== 'morpho')
    return unsupported(
      `Understood, but Sayso cannot supply to ${capital(intent.protocol)} yet. Nothing is set; Aave and Morpho work today.`,
    )
  const { snapshot } = draft
  const asset = resolveAsset(intent.asset, snapshot)
  if (asset.status !== 'token') return asset
  const amount = resolveAmount(intent.amount, {
    token: asset.token,
    available: draft.spendable(asset.token),
    held: draft.heldAtStart(asset.token),
    keptForGas: draft.gasReserve,
    where: isNative(asset.token) ? 'in your wallet beside what the network fee needs' : 'in your wallet',
    price: snapshot.prices.get(asset.token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, asset.token),
  })
  if (amount.status !== 'amount') return amount
  const underlying = isNative(asset.token) ? snapshot.network.wrapped : asset.token
  const deposit = amountOf(underlying, amount.amount.units)
  const venue = intent.protocol === 'aave' ? onAave(draft, asset.token, deposit) : onMorpho(draft, asset.token, deposit)
  if ('status' in venue) return venue
  const first = draft.steps.length
  const measured = intent.amount === 'previous'
  const open = measured ? draft.openAmount(amount.amount) : undefined
  addEntries(draft, [{ venue, amount: amount.amount }], { measured })
  draft.earns(
    earningOf(draft, [{ venue, deposit: amountOf(underlying, open?.expected ?? deposit.units) }], {
      first,
      venues: [],
      swapCost: 0n,
      gasOut: isNative(asset.token) ? stepGas.unwrap : 0n,
      horizonDays: 365,
      splitGain: null,
    }),
  )
  const what = whatIs(intent.protocol)
  if (what !== null) draft.notes.add(what)
  draft.notes.add(
    `What lies in ${capital(intent.protocol)} can be lost if its contracts fail or its borrowers' collateral falls too fast; nobody insures it.`,
  )
  return { status: 'planned', yields: null, summary: `Supply ${describeAmount(amount.amount)} to ${venue.party.name}` }
}

/** The one reserve for the asset. The person named the place, so only what Aave itself refuses is refused. */
function onAave(draft: Draft, said: Token, deposit: Amount): Venue | PlanStop {
  const { snapshot } = draft
  const venue = aaveVenues(snapshot).find((entry) => sameToken(entry.asset, deposit.token))
  if (venue === undefined) return notTaken('Aave v3', said, snapshot.network.name)
  const closed = venue.closedFor(deposit.units)
  return closed === null ? venue : impossible(`${closed} Nothing was sent.`)
}

/** Of several markets the person named none, so the floor of safety chooses among them, and then what they pay. */
function onMorpho(draft: Draft, said: Token, deposit: Amount): Venue | PlanStop {
  const { snapshot } = draft
  const markets = morphoVenues(snapshot).filter((entry) => sameToken(entry.asset, deposit.token))
  const [only] = markets
  if (only === undefined) return notTaken('Morpho', said, snapshot.network.name)
  const sound = markets.filter((entry) => entry.turnedDownFor(deposit.units) === null)
  const [first, ...others] = sound
  if (first !== undefined)
    return others.reduce((best, one) => (rateOf(one, deposit) > rateOf(best, deposit) ? one : best), first)
  return impossible(
    `No market on Morpho for ${said.symbol} passes the checks. ${only.party.name}: ${only.turnedDownFor(deposit.units) ?? ''} Nothing was sent.`,
  )
}

function rateOf(venue: Venue, deposit: Amount): bigint {
  return venue.rateAfter(deposit.units) ?? 0n
}

function notTaken(place: string, said: Token, network: string): PlanStop {
  return unsupported(
    `${place} on the ${network} does not take ${said.symbol}, or its state could not be read. Nothing is set.`,
  )
}
