import { type Address, getAddress, isAddress } from 'viem'
import type { GuardInput } from '../GuardInput.ts'

export type Recipient =
  | { readonly status: 'known'; readonly address: Address; readonly contact: string | null }
  | { readonly status: 'unknown'; readonly sentence: string }

/** Whom a sentence means: an address as typed, its checksum kept, a contact, or a name as the registry on Ethereum has it. */
export function resolveRecipient(to: string, { contacts, names }: Pick<GuardInput, 'contacts' | 'names'>): Recipient {
  if (to.startsWith('0x')) {
    if (isAddress(to)) return { status: 'known', address: getAddress(to), contact: null }
    return { status: 'unknown', sentence: 'The address that you named has a mistake in it.' }
  }
  const contact = Object.entries(contacts).find(([name]) => name.toLowerCase() === to.toLowerCase())
  if (contact) return { status: 'known', address: contact[1], contact: contact[0] }
  const name = names.find(({ said }) => said === to)
  if (name !== undefined) return { status: 'known', address: name.address, contact: null }
  return { status: 'unknown', sentence: `Sayso cannot check by itself who ${JSON.stringify(to.slice(0, 64))} is.` }
}
