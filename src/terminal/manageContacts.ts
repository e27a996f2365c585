import type { callerFor } from '../api/router.ts'
import type { ContactChange, ContactView } from '../model/Contacts.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import { comparedLines, grouped } from './addressLines.ts'
import type { Ask } from './converse.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'

export type ContactDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'contacts' | 'addContact' | 'renameContact' | 'removeContact'>
  readonly printer: Printer
  /** Null where nobody is there to be asked. */
  readonly ask: Ask | null
}

const usage =
  'Say “/contacts”, “/contact NAME 0x… [note]”, “/rename NAME OTHER” or “/forget NAME”. A contact is added by hand, never by a sentence.'

/**
 * `/contacts` lists, `/contact NAME ADDRESS` adds, `/rename NAME OTHER` renames, `/forget NAME` removes. Returns the exit
 * status; null where what was typed is a message for Sayso.
 */
export async function manageContacts(desk: ContactDesk, typed: string): Promise<number | null> {
  const [command, name, third, ...more] = typed.trim().split(/\s+/)
  const { caller, printer } = desk
  try {
    switch (command) {
      case '/contacts':
        if (name !== undefined) return misused(printer)
        list(printer, (await caller.contacts()).contacts)
        return exitStatus.done
      case '/contact':
        if (name === undefined || third === undefined) return misused(printer)
        return await add(desk, { name, address: third, note: more.join(' ').slice(0, 200) })
      case '/rename':
        if (name === undefined || third === undefined || more.length > 0) return misused(printer)
        return tell(printer, await caller.renameContact({ name, to: third }))
      case '/forget':
        if (name === undefined || third !== undefined) return misused(printer)
        return tell(printer, await caller.removeContact({ name }))
      default:
        return null
    }
  } catch (thrown) {
    return noteFailure(printer, thrown)
  }
}

function misused(printer: Printer): number {
  printer.note(usage)
  return exitStatus.question
}

async function add(
  { caller, printer, ask }: ContactDesk,
  input: { readonly name: string; readonly address: string; readonly note: string },
): Promise<number> {
  printer.note(printable(`To be added as ${input.name}: ${grouped(input.address)}`))
  const first = await caller.addContact(input)
  if (first.status !== 'confirm' || ask === null) return tell(printer, first)
  tell(printer, first)
  const typed = await ask('Type that group to add it, anything else to leave it: ')
  if (typed === null || typed.trim().toLowerCase() !== first.type.toLowerCase()) {
    printer.note('Left. Nobody was added.')
    return exitStatus.refused
  }
  return tell(printer, await caller.addContact({ ...input, typed }))
}

function tell(printer: Printer, change: ContactChange): number {
  printer.note(printable(change.sentence))
  switch (change.status) {
    case 'done':
      return exitStatus.done
    case 'refused':
      return exitStatus.refused
    case 'confirm':
      for (const line of comparedLines(change.address, change.nearest.address, change.nearest.whose))
        printer.note(`  ${printable(line)}`)
      return exitStatus.question
  }
}

function list(printer: Printer, contacts: readonly ContactView[]): void {
  if (contacts.length === 0) printer.note(`Nobody is in the address book. ${usage}`)
  for (const contact of contacts) {
    const used = contact.firstUsedAt === null ? 'never used' : `first used ${contact.firstUsedAt.slice(0, 10)}`
    const note = contact.note === '' ? '' : `  (${contact.note})`
    printer.note(printable(`${contact.name.padEnd(12)} ${grouped(contact.address)}  ${used}${note}`))
    const { nearest } = contact
    if (nearest?.lookAlike !== true) continue
    printer.note('  Careful, it looks like another one:')
    for (const line of comparedLines(contact.address, nearest.address, nearest.whose))
      printer.note(`    ${printable(line)}`)
  }
}
