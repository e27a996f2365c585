import type { ChainClient } from '../../chain/ChainClient.ts'
import type { ContactsView } from '../../model/Contacts.ts'
import { sameAddress } from '../../model/Token.ts'
import { firstUses, lastUses } from '../knownRecipients.ts'
import type { Parts } from '../Parts.ts'
import { knownAddresses, nearestKnown } from './knownAddresses.ts'

/** What of the corridor's parts the book needs: nothing that reaches a chain. */
export type BookParts = Pick<Parts, 'contacts' | 'account' | 'journal'> & {
  readonly client: Pick<ChainClient, 'network'>
}

/** The book for a face: by name, each address with when it was first sent to, and what it could be taken for. */
export function contactsView(parts: BookParts): ContactsView {
  const { network } = parts.client
  const known = knownAddresses(parts)
  const entries = parts.journal.entries()
  const [first, last] = [firstUses(entries), lastUses(entries)]
  const contacts = parts.contacts.all().map(({ name, address, chainId, note, addedAt }) => ({
    name,
    address,
    chain: chainId === network.chainId ? network.name : `chain ${chainId}`,
    note,
    addedAt,
    firstUsedAt: first.get(address.toLowerCase()) ?? null,
    lastUsedAt: last.get(address.toLowerCase()) ?? null,
    nearest: nearestKnown(
      address,
      known.filter((one) => !sameAddress(one.address, address)),
    ),
  }))
  return {
    contacts: contacts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    notices: parts.contacts.notices,
  }
}
