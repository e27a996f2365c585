import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative } from '../../model/Token.ts'
import { aaveEntry } from '../addEntry.ts'
import type { Draft } from '../Draft.ts'
import { earningOf } from '../earn/earningOf.ts'
import { aaveVenues } from '../earn/venues.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'

export function planSupply(draft: Draft, intent: IntentOf<'supply'>, previous: Amount | null): Planned | PlanStop {
  if (intent.protocol !== 'aave')
    return unsupported(
      `Understood, but Sayso cannot supply to ${capital(intent.protocol)} yet. Nothing is set; Aave works today.`,
    )
  const { snapshot } = draft
  const asset = resolveAsset(intent.asset, snapshot)
  if (asset.status !== 'token') return asset
  const amount = resolveAmount(intent.amount, {
    token: asset.token,
    available: draft.spendable(asset.token),
    held: draft.heldAtStart(asset.token),
    keptForGas: draft.gasReserve,
    where: isNative(asset.token) ? 'in your wallet beside what gas needs' : 'in your wallet',
    price: snapshot.prices.get(asset.token.address.toLowerCase()),
    previous,
  })
  if (amount.status !== 'amount') return amount
  const underlying = isNative(asset.token) ? snapshot.network.wrapped : asset.token
  const venue = aaveVenues(snapshot).find((entry) => entry.asset.address === underlying.address)
  if (venue === undefined)
    return unsupported(
      `Aave v3 on the ${snapshot.network.name} does not take ${asset.token.symbol}, or its state could not be read. Nothing is set.`,
    )
  const deposit = amountOf(underlying, amount.amount.units)
  const closed = venue.closedFor(deposit.units)
  if (closed !== null) return impossible(`${closed} Nothing was sent.`)
  const first = draft.steps.length
  aaveEntry(draft, venue, amount.amount, { measured: intent.amount === 'previous' })
  draft.earning = earningOf(draft, venue, deposit, { first, venues: [], swapCost: 0n, horizonDays: 365 })
  draft.notes.add(
    `What lies in Aave can be lost if its contracts fail or its borrowers' collateral falls too fast; nobody insures it.`,
  )
  return { status: 'planned', yields: null, summary: `Supply ${describeAmount(amount.amount)} to Aave v3` }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
