import type { ContactChange } from '../../model/Contacts.ts'
import { sameAddress } from '../../model/Token.ts'
import { type BookParts, contactsView } from './contactsView.ts'
import type { LastRemoved } from './LastRemoved.ts'

/**
 * Puts back who was removed last, exactly as they stood in the book, by the person's own act and soon after. Not once
 * somebody was added since: nobody has told that address apart from this one.
 * @throws SaysoError `disk-full` or `disk-failed`; then they are not put back
 */
export function restoreContact(parts: BookParts, last: LastRemoved, input: { readonly name: string }): ContactChange {
  const refused = (sentence: string): ContactChange => ({ status: 'refused', sentence })
  const removed = last.find(input.name)
  if (removed === null)
    return refused(`${input.name} was removed too long ago to be put back by itself. Add them again by hand.`)
  const { contact, rest } = removed
  const all = parts.contacts.all()
  const known = [contact, ...rest]
  const isNew = all.some(({ address }) => !known.some((one) => sameAddress(one.address, address)))
  const isTaken = all.some(({ name, address }) => name === contact.name || sameAddress(address, contact.address))
  if (isNew || isTaken)
    return refused(`The book was changed since, so ${contact.name} is not put back by itself. Add them again by hand.`)
  parts.contacts.keep([...all, contact])
  last.forget()
  return {
    status: 'done',
    sentence: `${contact.name} is back, as before.`,
    view: contactsView(parts),
    undo: null,
  }
}
