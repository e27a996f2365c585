import type { Contact } from '../../model/Contacts.ts'

/** Whom the person removed, and who was left in the book. */
export type Removed = { readonly contact: Contact; readonly rest: readonly Contact[] }

/** Who was removed last, until it is too late to think better of it. In memory: an end of Sayso is too late as well. */
export type LastRemoved = {
  /** Returns for how many seconds they can be put back. */
  readonly keep: (removed: Removed) => number
  /** Null where nobody of that name was removed last, or it was too long ago. */
  readonly find: (name: string) => Removed | null
  readonly forget: () => void
}

/** Long enough to see what was done; too short to be found and pressed by somebody else. */
const seconds = 30

export function lastRemoved(monotonicMs: () => number): LastRemoved {
  let last: (Removed & { readonly at: number }) | null = null
  return {
    keep: (removed) => {
      last = { ...removed, at: monotonicMs() }
      return seconds
    },
    find: (name) =>
      last !== null && last.contact.name === name && monotonicMs() - last.at <= seconds * 1_000 ? last : null,
    forget: () => {
      last = null
    },
  }
}
