import type { Address } from 'viem'
import type { RecipientView } from '../../model/Contacts.ts'
import type { ResolvedName } from '../../model/ResolvedName.ts'
import { sameAddress } from '../../model/Token.ts'
import { firstUses } from '../knownRecipients.ts'
import type { BookParts } from './contactsView.ts'
import { knownAddresses, nearestKnown } from './knownAddresses.ts'

/** What a person should see of somebody whom a plan sends to: their names, whether they are new, whom they look like. */
export function recipientView(parts: BookParts, address: Address, names: readonly ResolvedName[] = []): RecipientView {
  const contact = parts.contacts.all().find((one) => sameAddress(one.address, address))
  const others = knownAddresses(parts).filter((one) => !sameAddress(one.address, address))
  return {
    address,
    contact: contact?.name ?? null,
    name: names.find((one) => sameAddress(one.address, address))?.name ?? null,
    firstUsedAt: firstUses(parts.journal.entries()).get(address.toLowerCase()) ?? null,
    nearest: nearestKnown(address, others),
  }
}
