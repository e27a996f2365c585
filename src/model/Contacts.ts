import { type Address, getAddress, isAddress } from 'viem'
import { z } from 'zod'

/** A single lower-case word, so that it can be said in a sentence. Letters of one alphabet only: none passes for another. */
export const contactName = z.string().regex(/^[a-z][a-z0-9]{1,23}$/)
export const contactNote = z.string().max(200)

/** Somebody whom the person added by their own act, outside of the conversation. */
export type Contact = {
  readonly name: string
  readonly address: Address
  /** The chain on which the address was given. On others the name is not known. */
  readonly chainId: number
  readonly note: string
  /** ISO 8601, the wall clock's. For people; nothing is decided by it. */
  readonly addedAt: string
}

/** The easiest known address to take for another one, and where the two differ: places among the 40 digits, from 0. */
export type NearestView = {
  readonly address: string
  /** "your contact alice", "your own account", "an address that you sent to before". */
  readonly whose: string
  readonly lookAlike: boolean
  readonly differs: readonly number[]
}

/** Somebody whom a plan sends to, as far as they are known. */
export type RecipientView = {
  readonly address: string
  /** The name in the address book. */
  readonly contact: string | null
  /** The name of ENS that the person said, where they said one: it meant this address when it was looked up. */
  readonly name: string | null
  /** When something was first sent there from here. Null: never. */
  readonly firstUsedAt: string | null
  readonly nearest: NearestView | null
}

export type ContactView = {
  readonly name: string
  readonly address: string
  readonly chain: string
  readonly note: string
  readonly addedAt: string
  /** When something was first sent there from here, by the journal. Null: never. */
  readonly firstUsedAt: string | null
  /** The same, for the last time. */
  readonly lastUsedAt: string | null
  /** Null where there is nothing else to compare it with. */
  readonly nearest: NearestView | null
}

export type ContactsView = {
  readonly contacts: readonly ContactView[]
  /** What came to light when the book was opened, in one sentence each. */
  readonly notices: readonly string[]
}

/** As a person typed it. */
export type NewContact = {
  readonly name: string
  readonly address: string
  readonly note: string
  /** What a look-alike has to be confirmed with. */
  readonly typed?: string | undefined
}

export type ContactChange =
  | {
      readonly status: 'done'
      readonly sentence: string
      readonly view: ContactsView
      /** Whom `restoreContact` brings back, and for how long. Null where nobody was removed. */
      readonly undo: { readonly name: string; readonly seconds: number } | null
    }
  | { readonly status: 'refused'; readonly sentence: string }
  /** It looks like one that is known. It is added once `type` was typed, word for word. */
  | {
      readonly status: 'confirm'
      readonly sentence: string
      readonly address: string
      readonly nearest: NearestView
      readonly type: string
    }

/** An address as people give it: small letters only carry no checksum, any capital is one and must then fit. Null: neither. */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim()
  return isAddress(trimmed) ? getAddress(trimmed) : null
}
