import type { Address } from 'viem'
import type { Contact } from '../../model/Contacts.ts'

/** Where contacts are kept. The host opens it; only the acts beside this file write to it, and no sentence reaches them. */
export type ContactBook = {
  readonly all: () => readonly Contact[]
  /** Keeps all of them, in place of what was there. @throws SaysoError `disk-full` or `disk-failed`; then nothing changed */
  readonly keep: (contacts: readonly Contact[]) => void
  readonly notices: readonly string[]
}

/** The names that can be said on this chain. Lower case. */
export function namesOn(book: ContactBook, chainId: number): Readonly<Record<string, Address>> {
  const here = book.all().filter((contact) => contact.chainId === chainId)
  return Object.fromEntries(here.map(({ name, address }) => [name, address]))
}

/** A book that is gone with the process: for benchmarks and tests. */
export function bookInMemory(contacts: readonly Contact[] = []): ContactBook {
  let kept = contacts
  return {
    all: () => kept,
    keep: (all) => {
      kept = all
    },
    notices: [],
  }
}
