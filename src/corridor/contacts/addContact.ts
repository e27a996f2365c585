import type { Address } from 'viem'
import { knownContracts } from '../../decoding/knownContracts.ts'
import { groupAt } from '../../model/addressGroups.ts'
import { addressMistake } from '../../model/addressMistake.ts'
import { type Contact, type ContactChange, type NewContact, parseAddress } from '../../model/Contacts.ts'
import { isOwnerless } from '../../model/isOwnerless.ts'
import { differingDigits } from '../../model/lookAlike.ts'
import { sameAddress } from '../../model/Token.ts'
import { type BookParts, contactsView } from './contactsView.ts'
import { knownAddresses, nearestKnown } from './knownAddresses.ts'
import { asContactName, nameProblem } from './nameProblem.ts'

/** More than anybody keeps, few enough that each message can look at all of them. */
const mostContacts = 500

/**
 * Adds somebody, by a person's act in a face. What looks like an address that is known is added only once the group in
 * which the two differ was typed.
 * @throws SaysoError `disk-full` or `disk-failed`; then nobody was added
 */
export function addContact(parts: BookParts, input: NewContact): ContactChange {
  const checked = checkContact(parts, input)
  if (checked.status !== 'free') return checked
  const added: Contact = {
    name: checked.name,
    address: checked.address,
    chainId: parts.client.network.chainId,
    note: plainLine(input.note),
    addedAt: new Date().toISOString(),
  }
  parts.contacts.keep([...parts.contacts.all(), added])
  return {
    status: 'done',
    sentence: `Added ${added.name}. The first time that you send there, Sayso asks you to type the end of the address.`,
    view: contactsView(parts),
    undo: null,
  }
}

type Checked =
  | { readonly status: 'free'; readonly name: string; readonly address: Address }
  | Extract<ContactChange, { status: 'refused' | 'confirm' }>

/** Whether somebody can be added, and what stands against it. Adds nobody. */
export function checkContact(parts: BookParts, input: Omit<NewContact, 'note'>): Checked {
  const refused = (sentence: string): Checked => ({ status: 'refused', sentence })
  const name = asContactName(input.name)
  const { network } = parts.client
  const all = parts.contacts.all()
  if (all.length >= mostContacts)
    return refused(`The book holds ${mostContacts} contacts, and that is full. Remove one first.`)
  const problem = nameProblem(name, network)
  if (problem !== null) return refused(problem)
  const namesake = all.find((contact) => contact.name === name)
  if (namesake !== undefined)
    return refused(`There is a contact ${name} already, with the address ${namesake.address}. Take another name.`)
  const address = parseAddress(input.address)
  if (address === null) return refused(mistakeIn(input.address.trim()))
  const wrong = addressProblem(parts, address, all)
  if (wrong !== null) return refused(wrong)
  const nearest = nearestKnown(address, knownAddresses(parts))
  if (nearest?.lookAlike === true) {
    const group = groupAt(address, differingDigits(address, nearest.address)[0] ?? 0)
    if (input.typed?.trim().toLowerCase() !== group.text.toLowerCase())
      return {
        status: 'confirm',
        sentence: `This address looks like ${nearest.whose}, but it is another one. Look-alikes are how people are robbed: compare both with whoever gave them to you. To add it all the same, type the ${group.name} group of the new address, where they differ first.`,
        address,
        nearest,
        type: group.text,
      }
  }
  return { status: 'free', name, address }
}

function mistakeIn(text: string): string {
  if (text.includes('.'))
    return 'A name like alice.eth cannot be kept: it may point elsewhere tomorrow. Give the address.'
  return addressMistake(text)
}

function addressProblem({ client, account }: BookParts, address: Address, all: readonly Contact[]): string | null {
  const same = all.find((contact) => sameAddress(contact.address, address))
  if (same !== undefined) return `That address is in the book already, as ${same.name}.`
  if (sameAddress(address, account)) return 'That is your own account. Whom you send to is somebody else.'
  if (isOwnerless(address)) return 'Nobody owns that address: what is sent there is lost.'
  const contract = knownContracts(client.network).get(address.toLowerCase())
  return contract === undefined ? null : `That address is ${contract}: what is sent there is lost.`
}

/** Notes are shown, and never obeyed: one line, without what a screen would act on. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
