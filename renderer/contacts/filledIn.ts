/** Whom a message asked to remember, handed over with the way to the page. It fills in the form, and adds nobody. */
export type FilledIn = { readonly name: string; readonly address: string }

/** What goes along with the way to the page. */
export function wayWith(contact: FilledIn): { readonly state: { readonly contact: FilledIn } } {
  return { state: { contact } }
}

/** What came along with it. Null where somebody came here by themselves. */
export function filledInBy(state: unknown): FilledIn | null {
  if (typeof state !== 'object' || state === null || !('contact' in state)) return null
  const { contact } = state
  if (typeof contact !== 'object' || contact === null || !('name' in contact) || !('address' in contact)) return null
  const { name, address } = contact
  return typeof name === 'string' && typeof address === 'string' ? { name, address } : null
}
