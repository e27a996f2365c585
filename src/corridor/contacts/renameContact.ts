import type { ContactChange } from '../../model/Contacts.ts'
import { type BookParts, contactsView } from './contactsView.ts'
import { asContactName, nameProblem } from './nameProblem.ts'

/** Another name for the same address. @throws SaysoError `disk-full` or `disk-failed`; then the old name stays */
export function renameContact(parts: BookParts, input: { readonly name: string; readonly to: string }): ContactChange {
  const refused = (sentence: string): ContactChange => ({ status: 'refused', sentence })
  const all = parts.contacts.all()
  const to = asContactName(input.to)
  if (!all.some(({ name }) => name === input.name)) return refused(`There is no contact ${input.name} any more.`)
  if (to === input.name) return refused(`The contact is called ${to} already.`)
  const problem = nameProblem(to, parts.client.network)
  if (problem !== null) return refused(problem)
  const namesake = all.find(({ name }) => name === to)
  if (namesake !== undefined) return refused(`There is a contact ${to} already, with the address ${namesake.address}.`)
  parts.contacts.keep(all.map((contact) => (contact.name === input.name ? { ...contact, name: to } : contact)))
  return { status: 'done', sentence: `${input.name} is called ${to} now.`, view: contactsView(parts), undo: null }
}
