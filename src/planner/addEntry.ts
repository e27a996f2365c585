import { type Amount, amountOf } from '../model/Amount.ts'
import { isNative } from '../model/Token.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildWrap } from '../protocols/weth/build.ts'
import type { Draft } from './Draft.ts'
import type { Venue } from './earn/venues.ts'

/** Steps into an Aave reserve: ether is wrapped first, the approval is exact, and the supply takes all of it. */
export function aaveEntry(draft: Draft, venue: Venue, amount: Amount): void {
  const deposit = wrapIfNative(draft, amount)
  draft.allow(deposit, venue.party)
  draft.add({
    kind: 'supply',
    amount: deposit,
    venue: venue.party,
    call: buildSupply(venue.party.address, deposit, draft.snapshot.account),
  })
  finishEntry(draft, venue, amount, deposit)
}

/** Steps into an ERC-4626 vault. */
export function vaultEntry(draft: Draft, venue: Venue, amount: Amount): void {
  const deposit = wrapIfNative(draft, amount)
  draft.allow(deposit, venue.party)
  draft.add({
    kind: 'deposit',
    amount: deposit,
    venue: venue.party,
    call: buildDeposit(venue.party.address, deposit, draft.snapshot.account),
  })
  finishEntry(draft, venue, amount, deposit)
}

function wrapIfNative(draft: Draft, amount: Amount): Amount {
  if (!isNative(amount.token)) return amount
  const { wrapped } = draft.snapshot.network
  draft.add({ kind: 'wrap', amount, call: buildWrap(wrapped.address, amount.units) })
  return amountOf(wrapped, amount.units)
}

function finishEntry(draft: Draft, venue: Venue, amount: Amount, deposit: Amount): void {
  draft.used(deposit, venue.party.address)
  draft.change(amount.token, -amount.units)
  draft.spends.push(amount)
}
