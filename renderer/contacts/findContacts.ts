import type { ContactView } from '../../src/api/Core.ts'

/** Those that have what was typed in their name, their note or their address. */
export function findContacts(contacts: readonly ContactView[], typed: string): readonly ContactView[] {
  const wanted = typed.trim().toLowerCase()
  return contacts.filter(({ name, note, address }) =>
    [name, note, address].some((text) => text.toLowerCase().includes(wanted)),
  )
}
