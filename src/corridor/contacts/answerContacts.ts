import type { StageOf } from '../../model/Stage.ts'
import { type BookParts, contactsView } from './contactsView.ts'

/** The book, and where it is changed: by hand. A sentence may hold words of somebody else, so none makes or moves a contact. */
export function answerContacts(parts: BookParts): Omit<StageOf<'answer'>, 'ms'> {
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
