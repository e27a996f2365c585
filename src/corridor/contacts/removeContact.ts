import type { ContactChange } from '../../model/Contacts.ts'
import { type BookParts, contactsView } from './contactsView.ts'

/** Takes somebody out of the book. @throws SaysoError `disk-full` or `disk-failed`; then they stay in it */
export function removeContact(parts: BookParts, input: { readonly name: string }): ContactChange {
  const all = parts.contacts.all()
  if (!all.some(({ name }) => name === input.name))
    return { status: 'refused', sentence: `There is no contact ${input.name} any more.` }
  parts.contacts.keep(all.filter(({ name }) => name !== input.name))
  return {
    status: 'done',
    sentence: `Removed ${input.name}. Plans that were shown before are not changed by it.`,
    view: contactsView(parts),
  }
}
