import type { ContactChange } from '../../model/Contacts.ts'
import { type BookParts, contactsView } from './contactsView.ts'
import type { LastRemoved } from './LastRemoved.ts'

/**
 * Takes somebody out of the book. For a short time they can be put back as they were.
 * @throws SaysoError `disk-full` or `disk-failed`; then they stay in it
 */
export function removeContact(parts: BookParts, last: LastRemoved, input: { readonly name: string }): ContactChange {
  const all = parts.contacts.all()
  const removed = all.find(({ name }) => name === input.name)
  if (removed === undefined) return { status: 'refused', sentence: `There is no contact ${input.name} any more.` }
  const rest = all.filter((contact) => contact !== removed)
  parts.contacts.keep(rest)
  return {
    status: 'done',
    sentence: `Removed ${input.name}. Plans that were shown before are not changed by it.`,
    view: contactsView(parts),
    undo: { name: removed.name, seconds: last.keep({ contact: removed, rest }) },
  }
}
