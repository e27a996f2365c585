import { newContactIn, type SaidContact } from '../../intent/standing/newContactIn.ts'
import type { StageOf } from '../../model/Stage.ts'
import { checkContact } from './addContact.ts'
import { type BookParts, contactsView } from './contactsView.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

/** The book, and where it is changed: by hand. A sentence may hold words of somebody else, so none makes or moves a contact. */
export function answerContacts(parts: BookParts, message: string): Told {
  const said = newContactIn(message)
  if (said !== null) return leadToForm(parts, said)
  const { contacts } = contactsView(parts)
  const many = contacts.length === 1 ? 'one contact' : `${contacts.length} contacts`
  const held = contacts.length === 0 ? 'There is nobody in your address book yet.' : `Your address book has ${many}.`
  const how =
    'A sentence never adds, renames or removes anybody: do that by hand on the page Contacts, or with /contact if this is a terminal.'
  return {
    stage: 'answer',
    topic: 'contacts',
    sentence: `${held} ${how}`,
    rows: contacts.map(({ name, address, firstUsedAt }) => ({
      label: name,
      value: address,
      detail: firstUsedAt === null ? 'never used' : `first used ${firstUsedAt.slice(0, 10)}`,
    })),
    venues: [],
  }
}

/** Where the person adds them by their own press, filled in with what they said. What stands against it is said right away. */
function leadToForm(parts: BookParts, { name, address }: SaidContact): Told {
  // A name is asked for there: any that is free shows what the address alone is worth.
  const checked = checkContact(parts, { name: name ?? 'somebodynew', address })
  const told = (sentence: string): Told => ({
    ...{ stage: 'answer', topic: 'contacts', sentence, venues: [], page: 'contacts' },
    rows: [{ label: name ?? 'Address', value: address, detail: '' }],
    contact: { name: name ?? '', address },
  })
  if (checked.status === 'refused') return told(`Nothing was saved. ${checked.sentence}`)
  if (checked.status === 'confirm')
    return told(
      `Nothing was saved. This address looks like ${checked.nearest.whose}, but it is another one. Look-alikes are how people are robbed: compare both with whoever gave them to you before you add it on the page Contacts.`,
    )
  return told(
    name === null
      ? 'Nothing was saved yet: give this address a name on the page Contacts, compare it, and press “Add” there.'
      : `Nothing was saved yet: to keep this address as ${name}, compare it on the page Contacts and press “Add” there.`,
  )
}
