import type { Address } from 'viem'
import type { AaveReserve, StakingMarket, Vault } from '../model/Network.ts'
import type { Token } from '../model/Token.ts'
import type { RouterAction } from '../protocols/uniswap/decode.ts'

export type RouterTrade = Extract<RouterAction, { kind: 'trade' }>

export type DecodedSwap = {
  readonly kind: 'swap'
  readonly router: Address
  readonly deadline: bigint | null
  readonly trades: readonly RouterTrade[]
  readonly exact: 'sell' | 'buy'
  /** The tokens as they leave and reach the account: the native coin where the router wraps or unwraps. */
  readonly sells: Token
  readonly buys: Token
  /** Exactly, or at most where `exact` is `buy`. */
  readonly sellUnits: bigint
  /** At least, or exactly where `exact` is `buy`. */
  readonly buyUnits: bigint
  /** Who gets what was bought, in the end. */
  readonly receivers: readonly Address[]
}

/** What one call does, read off its bytes alone. Whatever is not known to the last byte is `unknown`. */
export type DecodedCall =
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'native-send'; readonly to: Address; readonly units: bigint }
  | { readonly kind: 'transfer'; readonly token: Token; readonly to: Address; readonly units: bigint }
  | { readonly kind: 'approve'; readonly token: Token; readonly spender: Address; readonly units: bigint }
  /** Ends a right that is no allowance: to borrow in the account's name, or to manage its positions at Morpho. */
  | {
      readonly kind: 'take-back'
      readonly right: 'credit' | 'manager'
      /** Who keeps the right: the debt token, or Morpho. */
      readonly contract: Address
      readonly spender: Address
    }
  | { readonly kind: 'wrap'; readonly units: bigint }
  | { readonly kind: 'unwrap'; readonly units: bigint }
  | { readonly kind: 'supply'; readonly reserve: AaveReserve; readonly units: bigint; readonly onBehalfOf: Address }
  /** `units` is null for the whole position. */
  | { readonly kind: 'withdraw'; readonly reserve: AaveReserve; readonly units: bigint | null; readonly to: Address }
  | { readonly kind: 'borrow'; readonly reserve: AaveReserve; readonly units: bigint; readonly onBehalfOf: Address }
  /** `units` at most: the pool takes no more than is owed. Null for the whole debt. */
  | {
      readonly kind: 'repay'
      readonly reserve: AaveReserve
      readonly units: bigint | null
      readonly onBehalfOf: Address
    }
  | { readonly kind: 'collateral'; readonly reserve: AaveReserve; readonly counts: boolean }
  /** Here and in the two below, a market of Morpho is a vault whose shares stand in Morpho's own book. */
  | { readonly kind: 'deposit'; readonly vault: Vault; readonly units: bigint; readonly receiver: Address }
  | {
      readonly kind: 'redeem'
      readonly vault: Vault
      readonly shares: bigint
      readonly receiver: Address
      readonly owner: Address
    }
  | {
      readonly kind: 'take-out'
      readonly vault: Vault
      readonly units: bigint
      readonly receiver: Address
      readonly owner: Address
    }
  /** Native coin into liquid staking; the staked token comes back. */
  | { readonly kind: 'stake'; readonly staking: StakingMarket; readonly units: bigint }
  /** Staked tokens into the queue of those who leave: `units` in all, as requests of the owner's. */
  | { readonly kind: 'request-exit'; readonly staking: StakingMarket; readonly units: bigint; readonly owner: Address }
  /** Requests that are ready, paid out to whoever calls. */
  | { readonly kind: 'claim'; readonly staking: StakingMarket; readonly ids: readonly bigint[] }
  /** Into a bridge: `units` leave here, and exactly `arrives` is there for the recipient on the other chain, or they come back. */
  | {
      readonly kind: 'bridge'
      readonly pool: Address
      readonly token: Token
      readonly units: bigint
      /** Where it arrives, and as which token of that chain. */
      readonly destination: { readonly chainId: number; readonly name: string; readonly token: Address }
      /** In the same units: what arrives is the same asset, with the same decimals. */
      readonly arrives: bigint
      readonly depositor: Address
      readonly recipient: Address
      /** Chain seconds. */
      readonly fillDeadline: bigint
    }
  | DecodedSwap
