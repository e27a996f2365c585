import type { Address, Hex } from 'viem'
import type { Token } from './Token.ts'

/** A price feed of the Chainlink kind: dollars for one whole token. */
export type Feed = {
  readonly token: Address
  readonly address: Address
  readonly decimals: number
  /** An answer older than this is stale. */
  readonly heartbeatSeconds: number
}

export type AaveReserve = {
  readonly asset: Address
  readonly aToken: Token
  readonly variableDebtToken: Token
  /** The contract whose rate curve we know; believed only where the market itself names it too. */
  readonly rateStrategy: Address
}

export type AaveMarket = {
  readonly pool: Address
  readonly dataProvider: Address
  readonly oracle: Address
  readonly reserves: readonly AaveReserve[]
}

export type UniswapMarket = {
  readonly factory: Address
  readonly router: Address
  readonly quoter: Address
  readonly pools: readonly {
    readonly address: Address
    readonly token0: Address
    readonly token1: Address
    readonly fee: number
  }[]
}

/** An ERC-4626 vault that is in our catalogue: known is not the same as safe. */
export type Vault = { readonly name: string; readonly share: Token; readonly asset: Address }

/** One market of Morpho Blue: one token lent against one collateral. Nothing in it can change after it is made. */
export type MorphoPair = {
  /** The hash of the five fields that make the market: `keccak256(abi.encode(loan, collateral, oracle, irm, lltv))`. */
  readonly id: Hex
  readonly loan: Address
  readonly collateral: Address
  readonly oracle: Address
  /** Morpho calls it `irm`. Its curve is known only where the network says that it is one of ours. */
  readonly rateModel: Address
  /** The share of the collateral's worth that may be owed, with 18 decimals. */
  readonly lltv: bigint
  /**
   * A lender's shares. Morpho keeps them in a mapping and not in a token, so **no contract stands at this address**: it
   * is the first 20 bytes of `id`, the key under which balances, bounds and reports speak of the position. Never call
   * it, and never approve it. Decimals are the loan's and 6 more (Morpho's virtual shares).
   */
  readonly position: Token
}

export type MorphoMarket = {
  /** The one contract that holds every market's money. */
  readonly blue: Address
  /** True where the rate models are this chain's stand-ins and not Morpho's own. */
  readonly standIn: boolean
  readonly markets: readonly MorphoPair[]
}

/** Liquid staking with Lido's interface: native coin in, a token out whose balances grow by themselves. */
export type StakingMarket = {
  readonly name: string
  /** True where it is not Lido, but a contract of this chain that behaves like it. */
  readonly standIn: boolean
  readonly token: Token
  /** Where staked tokens wait to become coin again. */
  readonly queue: Address
  /** A reader of ours that asks the queue for all of an account's requests in one answer. */
  readonly lens: Address
  /** How long a request usually waits. */
  readonly exitSeconds: number
}

/**
 * Everything that Sayso knows of a network before it asks a node: the catalogue of known contracts. Addresses come
 * from the protocols' own address books, or, for the practice chain, from the script that built it.
 */
export type Network = {
  readonly chainId: number
  readonly name: string
  /** `practice` is the chain inside the app: nothing on it has any worth. */
  readonly kind: 'practice' | 'public'
  readonly native: Token
  readonly wrapped: Token
  /** What a person can name: the native coin first, then the ERC-20s. Position tokens stand with their protocols. */
  readonly tokens: readonly Token[]
  readonly feeds: readonly Feed[]
  readonly multicall3: Address
  readonly aave: AaveMarket | null
  readonly uniswap: UniswapMarket | null
  readonly vaults: readonly Vault[]
  readonly morpho: MorphoMarket | null
  readonly staking: StakingMarket | null
}
