import { type Amount, amountOf } from '../model/Amount.ts'
import { isNative } from '../model/Token.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildWrap } from '../protocols/weth/build.ts'
import type { Draft, Open } from './Draft.ts'
import type { Venue } from './earn/venues.ts'

/**
 * Whether the amount is all that the step before brings, whatever that is ("then lend it"): then what really came is
 * measured and put in. An amount that the person said is never measured.
 */
type HowMuch = { readonly measured: boolean }

/** Steps into an Aave reserve: ether is wrapped first, the approval is exact, and the supply takes all of it. */
export function aaveEntry(draft: Draft, venue: Venue, amount: Amount, { measured }: HowMuch): void {
  const open = measured ? draft.openAmount(amount) : undefined
  const deposit = wrapIfNative(draft, amount)
  draft.allow(deposit, venue.party, open)
  draft.add(
    {
      kind: 'supply',
      amount: deposit,
      venue: venue.party,
      call: buildSupply(venue.party.address, deposit, draft.snapshot.account),
    },
    open === undefined ? undefined : { word: 1, open },
  )
  finishEntry(draft, venue, { amount, deposit, open })
}

/** Steps into an ERC-4626 vault. */
export function vaultEntry(draft: Draft, venue: Venue, amount: Amount, { measured }: HowMuch): void {
  const open = measured ? draft.openAmount(amount) : undefined
  const deposit = wrapIfNative(draft, amount)
  draft.allow(deposit, venue.party, open)
  draft.add(
    {
      kind: 'deposit',
      amount: deposit,
      venue: venue.party,
      call: buildDeposit(venue.party.address, deposit, draft.snapshot.account),
    },
    open === undefined ? undefined : { word: 0, open },
  )
  finishEntry(draft, venue, { amount, deposit, open })
}

function wrapIfNative(draft: Draft, amount: Amount): Amount {
  if (!isNative(amount.token)) return amount
  const { wrapped } = draft.snapshot.network
  draft.add({ kind: 'wrap', amount, call: buildWrap(wrapped.address, amount.units) })
  return amountOf(wrapped, amount.units)
}

type Entered = { readonly amount: Amount; readonly deposit: Amount; readonly open: Open | undefined }

function finishEntry(draft: Draft, venue: Venue, { amount, deposit, open }: Entered): void {
  draft.used(deposit, venue.party.address)
  draft.spend(amount)
  if (open !== undefined) draft.closeOpen(open)
}
