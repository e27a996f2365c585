import type { Address } from 'viem'
import type { NearestView } from '../../model/Contacts.ts'
import { differingDigits, isLookAlike, nearestAddress } from '../../model/lookAlike.ts'
import { firstUses } from '../knownRecipients.ts'
import type { Parts } from '../Parts.ts'

export type KnownAddress = { readonly address: string; readonly whose: string }

/**
 * Every address that a person could mean: contacts, their own account, whom they sent to. What others sent here is not
 * among them, however often it did: that is how a look-alike gets into a history.
 */
export function knownAddresses({
  contacts,
  account,
  journal,
}: Pick<Parts, 'contacts' | 'account' | 'journal'>): readonly KnownAddress[] {
  const named = contacts.all().map(({ name, address }) => ({ address, whose: `your contact ${name}` }))
  const book = new Set(named.map(({ address }) => address.toLowerCase()))
  const sent = [...firstUses(journal.entries()).keys()].filter((address) => !book.has(address))
  return [
    ...named,
    { address: account, whose: 'your own account' },
    ...sent.map((address) => ({ address, whose: 'an address that you sent to before' })),
  ]
}

/** The known address that is easiest to take for this one. Null where no other is known. */
export function nearestKnown(address: Address, known: readonly KnownAddress[]): NearestView | null {
  const nearest = nearestAddress(
    address,
    known.map((one) => one.address),
  )
  const found = known.find((one) => one.address === nearest)
  if (found === undefined) return null
  return {
    ...found,
    lookAlike: isLookAlike(address, found.address),
    differs: differingDigits(address, found.address),
  }
}
