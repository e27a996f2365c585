import { type Address, getAddress, isAddress } from 'viem'
import type { GuardInput } from '../GuardInput.ts'

export type Recipient =
  | { readonly status: 'known'; readonly address: Address; readonly contact: string | null }
  | { readonly status: 'unknown'; readonly sentence: string }

/** Whom a sentence means: an address as typed, its checksum kept, or a contact. Names of other books are not looked up. */
export function resolveRecipient(to: string, contacts: GuardInput['contacts']): Recipient {
  if (to.startsWith('0x')) {
    if (isAddress(to)) return { status: 'known', address: getAddress(to), contact: null }
    return { status: 'unknown', sentence: 'The address that you named has a mistake in it.' }
  }
  const contact = Object.entries(contacts).find(([name]) => name.toLowerCase() === to.toLowerCase())
  if (contact) return { status: 'known', address: contact[1], contact: contact[0] }
  return { status: 'unknown', sentence: `Sayso cannot check by itself who ${JSON.stringify(to.slice(0, 64))} is.` }
}
