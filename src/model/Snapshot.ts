import type { Address } from 'viem'
import type { BlockHead } from './BlockHead.ts'
import type { GasMarket } from './GasMarket.ts'
import type { Network } from './Network.ts'
import type { Price } from './Usd.ts'

/** An Aave reserve's state, as the pool's contracts keep it. Rates in ray, amounts in the asset's units. */
export type ReserveState = {
  readonly asset: Address
  /** Of the pool's code: by which arithmetic the reserve reckons. */
  readonly revision: bigint
  readonly active: boolean
  readonly frozen: boolean
  readonly paused: boolean
  readonly supplyRate: bigint
  /** Of all suppliers, and of the treasury's share that it was not given yet: what the cap counts. */
  readonly totalSupply: bigint
  readonly totalVariableDebt: bigint
  readonly totalStableDebt: bigint
  /** What lies in the aToken and can leave; by the pool's own books where it keeps any. */
  readonly available: bigint
  /** What bad loans have cost suppliers and nobody has made good yet: no longer owed, and still counted as supplied. */
  readonly deficit: bigint
  /** In whole tokens; 0 is no cap. */
  readonly supplyCap: bigint
  readonly reserveFactorBps: bigint
  /** What borrowers pay at the variable rate. */
  readonly borrowRate: bigint
  /** What one unit that was borrowed at the start owes by now, in ray: the market counts debts in parts of it. */
  readonly debtIndex: bigint
  /** In whole tokens; 0 is no cap. */
  readonly borrowCap: bigint
  readonly borrowingEnabled: boolean
  /** What may be owed against it, and from where on it is sold. 10000 is all of its worth; 0 is no collateral at all. */
  readonly ltvBps: bigint
  readonly liquidationThresholdBps: bigint
  /** 10500 where whoever liquidates gets 5 % more than they pay back. */
  readonly liquidationBonusBps: bigint
  /** The group of like assets that it belongs to; 0 is none. */
  readonly eModeCategory: bigint
  /** Where not 0, it counts as collateral only alone, and this much may be owed against it in all. Hundredths of a dollar. */
  readonly debtCeiling: bigint
  readonly isolationDebt: bigint
  readonly borrowableInIsolation: boolean
  /** Whether who borrows it may borrow nothing else. */
  readonly siloed: boolean
  /** One whole token by the market's own oracle, in its base currency (1e-8 dollars). */
  readonly priceBase: bigint
  readonly rateModel: {
    readonly optimalUsage: bigint
    readonly base: bigint
    readonly slope1: bigint
    readonly slope2: bigint
  }
  /** Why its rates are not believed, in one sentence, although all was read: then no rate is computed. Null where they are. */
  readonly doubt: string | null
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
  /** Of that, what it lends through the catalogue's reserve of its asset. */
  readonly lent: bigint
}

/** A market of Morpho Blue as its contract kept it at `lastUpdate`: interest since then is in none of the totals. */
export type MorphoMarketState = {
  readonly totalSupplyAssets: bigint
  readonly totalSupplyShares: bigint
  readonly totalBorrowAssets: bigint
  readonly totalBorrowShares: bigint
  /** Chain seconds. */
  readonly lastUpdate: bigint
  /** Morpho's share of the interest, with 18 decimals. */
  readonly fee: bigint
  /** The account's own shares; never more than the market's. */
  readonly supplyShares: bigint
  /** Loan units for one unit of collateral, with 36 decimals; null where its oracle does not answer. */
  readonly collateralPrice: bigint | null
  /** The curve of the rate model, with 18 decimals; rates are per second, and of the time of `lastUpdate`. */
  readonly rateModel: {
    readonly targetUtilization: bigint
    readonly curveSteepness: bigint
    readonly rateAtTarget: bigint
    /** How fast the rate at the target follows the demand, per second; 0 where it never moves. */
    readonly adjustmentSpeed: bigint
  }
  /** Why its rates are not believed, in one sentence: then none is computed. Null where they are. */
  readonly doubt: string | null
}

/** What an account waits for: staked tokens that are on their way to become coin. Amounts in wei. */
export type ExitRequest = {
  readonly id: bigint
  /** What will be paid, at most. */
  readonly amount: bigint
  /** Chain seconds. */
  readonly requestedAt: bigint
  readonly claimable: boolean
  /** The checkpoint that a claim has to name; 0 as long as it is not claimable. */
  readonly hint: bigint
}

/** Liquid staking, as its token and its queue answer. */
export type StakingState = {
  /** What the account holds, in shares: they do not grow, their worth does. */
  readonly shares: bigint
  /** Ether for one whole share now, in ray. */
  readonly pooledPerShareRay: bigint
  readonly totalPooledEther: bigint
  /** How much it takes now, in wei; the largest uint256 where there is no limit, 0 while it is paused. */
  readonly stakeLimit: bigint
  /** What the contract itself says a whole share gains in a year, in ray of its first worth. Null with the real Lido, which keeps no such number. */
  readonly statedGainRay: bigint | null
  /** The account's requests that are not claimed, the oldest first. */
  readonly exits: readonly ExitRequest[]
}

/** What the account has in one reserve, in the asset's units. */
export type AaveHolding = {
  readonly supplied: bigint
  readonly variableDebt: bigint
  readonly stableDebt: bigint
  readonly usedAsCollateral: boolean
}

/** A group of like assets against which more may be owed, for those who chose it. */
export type EMode = {
  readonly category: bigint
  readonly ltvBps: bigint
  readonly liquidationThresholdBps: bigint
}

/** How the account stands with Aave, reserve by reserve. */
export type AaveStanding =
  | { readonly status: 'none' }
  | { readonly status: 'unread' }
  /** A revision of the pool whose answers and arithmetic Sayso does not know: nothing of its state is believed. */
  | { readonly status: 'unknown-revision'; readonly revision: bigint }
  /** The account chose a group of like assets whose rules Sayso does not know: only a loan cannot be reckoned with. */
  | { readonly status: 'unknown-group'; readonly category: bigint }
  | {
      readonly status: 'read'
      readonly revision: bigint
      /** Null where the account chose no group. */
      readonly eMode: EMode | null
      /** Keyed by the asset's lower-case address. */
      readonly holdings: ReadonlyMap<string, AaveHolding>
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
  readonly block: BlockHead
  /** The chain's present time, in seconds: later than the block's where none has come for a while. */
  readonly now: bigint
  readonly gas: GasMarket
  /** Units of gas that the bytes of a step usually come to, on a rollup that charges for them; else 0. Null where it does not say. */
  readonly stepDataGas: bigint | null
  readonly nonce: number
  /** How many of the account's transactions are in no block yet, whoever sent them. */
  readonly waiting: number
  /** Smallest units, of tokens and position tokens alike; the native coin under `nativeAddress`. */
  readonly balances: ReadonlyMap<string, bigint>
  /** Keyed `token:spender`, both lower-case. */
  readonly allowances: ReadonlyMap<string, bigint>
  readonly prices: ReadonlyMap<string, Price>
  readonly reserves: ReadonlyMap<string, ReserveState>
  readonly vaults: ReadonlyMap<string, VaultState>
  readonly lending: LendingState | null
  readonly aave: AaveStanding
  /** Keyed by the position's key, see `MorphoPair`; the account's shares stand under `balances` by the same key. */
  readonly morpho: ReadonlyMap<string, MorphoMarketState>
  readonly staking: StakingState | null
  /** Whether code stands at an address that a message named (a recipient). */
  readonly codeAt: ReadonlyMap<string, boolean>
}
