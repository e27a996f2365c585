import type { Address, Hex } from 'viem'
import type { Amount } from './Amount.ts'
import type { Token } from './Token.ts'

/** The bytes of one transaction: what is simulated, hashed and signed. `value` is in wei. */
export type Call = { readonly to: Address; readonly value: bigint; readonly data: Hex }

/** A contract or person that a step deals with, by name and whole address. */
export type Party = { readonly name: string; readonly address: Address }

/** One thing that happens, as one transaction. The facts are for people; the call is what is signed. */
export type Step = { readonly call: Call } & StepFacts

export type StepFacts =
  | { readonly kind: 'approve'; readonly amount: Amount; readonly spender: Party }
  /** Sets an old allowance to zero first, for tokens that refuse to change one (USDT). */
  | {
      readonly kind: 'reset-approval'
      readonly amount: Amount
      readonly spender: Party
      /** What stands until then, in smallest units, where a permission is what is ended. */
      readonly stood?: bigint
    }
  /** Ends a right that is no allowance: to borrow `over` (an asset) in the account's name, or to manage positions at `over`. */
  | { readonly kind: 'take-back'; readonly right: 'credit' | 'manager'; readonly over: Party; readonly spender: Party }
  | { readonly kind: 'wrap'; readonly amount: Amount }
  | { readonly kind: 'unwrap'; readonly amount: Amount }
  | {
      readonly kind: 'swap'
      /** The most that leaves. */
      readonly sell: Amount
      /** What is expected to leave, where that is less: something else is bought to the unit. */
      readonly sellExpected?: Amount
      readonly expected: Amount
      /** The chain itself reverts the swap below this. */
      readonly minimum: Amount
      readonly venue: Party
      /** The fee of each pool on the way, in hundredths of a basis point (3000 = 0.3 %); where it is split, of both ways. */
      readonly fees: readonly number[]
    }
  | { readonly kind: 'supply'; readonly amount: Amount; readonly venue: Party }
  | { readonly kind: 'withdraw'; readonly amount: Amount; readonly venue: Party }
  | { readonly kind: 'deposit'; readonly amount: Amount; readonly venue: Party }
  | { readonly kind: 'redeem'; readonly shares: Amount; readonly expected: Amount; readonly venue: Party }
  | { readonly kind: 'borrow'; readonly amount: Amount; readonly venue: Party }
  | { readonly kind: 'repay'; readonly amount: Amount; readonly venue: Party }
  /** Lets what is lent count as collateral, or no longer. Nothing moves. */
  | { readonly kind: 'collateral'; readonly asset: Token; readonly counts: boolean; readonly venue: Party }
  /** Native coin into liquid staking: what comes back is the staking token. */
  | { readonly kind: 'stake'; readonly amount: Amount; readonly expected: Amount; readonly venue: Party }
  /** Puts staked tokens in the queue of those who leave; `claim` fetches the coin when its turn has come. */
  | { readonly kind: 'request-exit'; readonly amount: Amount; readonly venue: Party }
  | { readonly kind: 'claim'; readonly expected: Amount; readonly venue: Party }
  /** Into a bridge; `arrives` is of the other chain's token, on the network called `on`. */
  | {
      readonly kind: 'bridge'
      readonly amount: Amount
      readonly arrives: Amount
      readonly on: string
      readonly venue: Party
    }
  | { readonly kind: 'send'; readonly amount: Amount; readonly to: Party }

export type StepKind = StepFacts['kind']
