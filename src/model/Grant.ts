import type { Address, Hex } from 'viem'
import type { Token } from './Token.ts'

/**
 * What somebody may do with what an account has:
 * - `allowance`: take so much of a token (ERC-20's `approve`)
 * - `credit`: borrow so much at Aave in the account's name (`approveDelegation`)
 * - `manager`: do anything with all that the account has at Morpho (`setAuthorization`)
 * - `collection`: take everything of a collection (`setApprovalForAll`)
 * - `item`: take one thing of a collection
 */
export type GrantKind = 'allowance' | 'credit' | 'manager' | 'collection' | 'item'

/** A right over an account's money that stands at the block it was read at. */
export type Grant = {
  readonly kind: GrantKind
  /** Who keeps the right in its books: the token, the debt token, Morpho, the collection. */
  readonly contract: Address
  /** Of the catalogue; null where the contract is a stranger, and of what is no token. */
  readonly token: Token | null
  readonly spender: Address
  /** In smallest units; null where the right has no amount. */
  readonly units: bigint | null
  /** What the account holds of it now; null where that could not be read or makes no sense. */
  readonly balance: bigint | null
  readonly item: bigint | null
  /** What a stranger calls itself. Data, and nothing that it says has to be true: only ever shown, marked as its own words. */
  readonly claimedName: string | null
  readonly since: GrantSince | null
}

/** When it was last set, as the logs say. `timestamp` is in chain seconds, null where the node leaves it out. */
export type GrantSince = { readonly block: bigint; readonly timestamp: bigint | null; readonly transaction: Hex }

/** All rights that were found, at one block. What is not in here may still be there wherever `unread` is not empty. */
export type Grants = {
  readonly found: readonly Grant[]
  /** What could not be read, one clause each, as the end of "Sayso could not read …". */
  readonly unread: readonly string[]
  /** Rights given to or by contracts outside the catalogue are found by logs from this block on; null where none could be read. */
  readonly searchedFrom: bigint | null
}

/** Whether the contract that keeps a right is one of the catalogue's: else all that is known of it is its own word. */
export function isKnown({ kind, token }: Pick<Grant, 'kind' | 'token'>): boolean {
  return token !== null || kind === 'manager'
}

/** From here on a right is for ever, whatever number it was given as. */
const unlimitedFrom = 2n ** 95n

export function isUnlimited(units: bigint): boolean {
  return units >= unlimitedFrom
}

/** What could be taken at this moment, in units of the token. Null where that is not known, or no number says it. */
export function couldTake({ kind, units, balance }: Grant): bigint | null {
  if (kind !== 'allowance' || units === null || balance === null) return null
  return units < balance ? units : balance
}
