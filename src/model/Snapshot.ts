import type { Address } from 'viem'
import type { Network } from './Network.ts'
import type { Price } from './Usd.ts'

/** An Aave reserve's state, as the pool's contracts keep it. Rates in ray, amounts in the asset's units. */
export type ReserveState = {
  readonly asset: Address
  readonly active: boolean
  readonly frozen: boolean
  readonly paused: boolean
  readonly supplyRate: bigint
  readonly totalSupply: bigint
  readonly totalVariableDebt: bigint
  readonly totalStableDebt: bigint
  /** What lies in the aToken and can leave. */
  readonly available: bigint
  /** In whole tokens; 0 is no cap. */
  readonly supplyCap: bigint
  readonly reserveFactorBps: bigint
  readonly rateModel: {
    readonly optimalUsage: bigint
    readonly base: bigint
    readonly slope1: bigint
    readonly slope2: bigint
  }
}

/** An ERC-4626 vault's state, read before anything is put in. Null where the vault does not answer. */
export type VaultState = {
  readonly address: Address
  readonly asset: Address
  readonly totalAssets: bigint
  readonly totalSupply: bigint
  /** The asset that lies in the vault itself or that it can call back at once from a market of the catalogue. */
  readonly liquid: bigint
  readonly maxDeposit: bigint
  /** What the account could take out now, in the asset. */
  readonly maxWithdraw: bigint
  /** Whole assets for one whole share now, in ray. */
  readonly pricePerShareRay: bigint
  /** Who can change or drain it; null where there is no owner function or the owner is the zero address. */
  readonly owner: Address | null
  /** The oldest share price the vault remembers (chain seconds; as `pricePerShareRay`). Null where it keeps none. */
  readonly oldest: { readonly timestamp: bigint; readonly pricePerShareRay: bigint } | null
  /** Assets that can be seen on the chain behind its claim: idle, or lent through a market of the catalogue. */
  readonly backed: bigint
}

export type LendingState = {
  readonly collateralBase: bigint
  readonly debtBase: bigint
  /** 1e18 = 1; the largest uint256 where there is no debt. */
  readonly healthFactor: bigint
}

/**
 * Everything the planner may know, read at one block. Maps are keyed by lower-case address; an entry that is missing
 * is unknown, never zero.
 */
export type Snapshot = {
  readonly network: Network
  readonly account: Address
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly baseFeePerGas: bigint }
  readonly nonce: number
  /** Smallest units, of tokens and position tokens alike; the native coin under `nativeAddress`. */
  readonly balances: ReadonlyMap<string, bigint>
  /** Keyed `token:spender`, both lower-case. */
  readonly allowances: ReadonlyMap<string, bigint>
  readonly prices: ReadonlyMap<string, Price>
  readonly reserves: ReadonlyMap<string, ReserveState>
  readonly vaults: ReadonlyMap<string, VaultState>
  readonly lending: LendingState | null
  /** Whether code stands at an address that a message named (a recipient). */
  readonly codeAt: ReadonlyMap<string, boolean>
}
