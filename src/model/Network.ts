import type { Address } from 'viem'
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
}
