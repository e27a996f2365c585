import { existsSync, readFileSync } from 'node:fs'
import { getAddress } from 'viem'
import { z } from 'zod'
import type { ContactBook } from '../../corridor/contacts/ContactBook.ts'
import { type Contact, contactName, contactNote } from '../../model/Contacts.ts'
import { keepAside } from './keepAside.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** More bytes than a full book has: a file that grew past it is not ours. */
const maxBytes = 1_000_000

const contact = z.strictObject({
  name: contactName,
  // Checksum and all: a digit that was changed on the disk is seen here.
  address: z.string().transform((text, context) => {
    const address = /^0x[0-9a-fA-F]{40}$/.test(text) ? getAddress(text.toLowerCase()) : null
    if (address === text) return address
    context.addIssue({ code: 'custom', message: 'no address with its checksum' })
    return z.NEVER
  }),
  chainId: z.number().int().positive(),
  note: contactNote,
  addedAt: z.iso.datetime(),
})

const fileOfVersion1 = z
  .strictObject({ version: z.literal(1), contacts: z.array(contact).max(500) })
  .refine(({ contacts }) => new Set(contacts.map(({ name }) => name)).size === contacts.length, 'a name stands twice')
  .refine(
    ({ contacts }) => new Set(contacts.map(({ address }) => address)).size === contacts.length,
    'an address stands twice',
  )

/**
 * The address book of a profile. A file that cannot be believed is kept aside whole and said: the book is then empty, and
 * never looks as if it had been.
 * @throws SaysoError `disk-failed` where the file cannot be read or moved
 */
export function openContacts(path: string): ContactBook {
  const { contacts, notices } = readBook(path)
  let kept = contacts
  return {
    all: () => kept,
    keep: (all) => {
      try {
        writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, contacts: all }, null, 2)}\n`))
      } catch (thrown) {
        throw toStorageError(thrown, 'The address book')
      }
      kept = all
    },
    notices,
  }
}

type Read = { readonly contacts: readonly Contact[]; readonly notices: readonly string[] }

function readBook(path: string): Read {
  try {
    const bytes = readFileSync(path)
    const read = bytes.length > maxBytes ? null : parseBook(bytes.toString('utf8'))
    return read === null ? keptAside(path) : { contacts: read, notices: [] }
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return { contacts: [], notices: lostBefore(path) }
    throw toStorageError(thrown, 'The address book')
  }
}

function parseBook(text: string): readonly Contact[] | null {
  try {
    return fileOfVersion1.parse(JSON.parse(text)).contacts
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return null
    throw thrown
  }
}

function keptAside(path: string): Read {
  return { contacts: [], notices: [lostTo(keepAside(path))] }
}

/** Said at every start until somebody is added: an empty book must not be taken for one that never had anybody. */
function lostBefore(path: string): readonly string[] {
  const kept = `${path}.corrupt-1`
  return existsSync(kept) ? [lostTo(kept)] : []
}

function lostTo(kept: string): string {
  return `The address book was damaged, or made by another version of Sayso. It was kept as ${kept}, and the book is empty now: add people again, each address from whoever gave it to you.`
}
