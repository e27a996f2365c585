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
/** One whose owner can take what lies in it, and whatever it may take, has `trap`: it stands there to be turned down. */
export type Vault = { readonly name: string; readonly share: Token; readonly asset: Address; readonly trap?: true }

/** One market of Morpho Blue: one token lent against one collateral. Nothing in it can change after it is made. */
export type MorphoPair = {
  /** The hash of the five fields that make the market: `keccak256(abi.encode(loan, collateral, oracle, irm, lltv))`. */
  readonly id: Hex
  readonly loan: Address
  readonly collateral: Address
  readonly oracle: Address
  /** Morpho calls it `irm`. */
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
  /**
   * A reader of ours that asks the queue for all of an account's requests in one answer. Null where none was put on the
   * chain: then what waits in the queue is unknown, and so is the whole of it.
   */
  readonly lens: Address | null
  /** How long a request usually waits. */
  readonly exitSeconds: number
}

/** One way that a token can go: what is deposited here, and what arrives on the other chain. The same asset, the same decimals. */
export type BridgeRoute = { readonly from: Address; readonly to: Address }

/** A bridge out of this network, of Across's kind: a deposit here, a fill there. */
export type BridgeMarket = {
  /** Takes the deposits, and has the fills of what was deposited elsewhere. */
  readonly spokePool: Address
  readonly destinations: readonly {
    readonly chainId: number
    readonly name: string
    /** The pool that fills there. */
    readonly spokePool: Address
    /** Whatever is not listed is neither filled nor paid back. */
    readonly routes: readonly BridgeRoute[]
  }[]
}

/** Where a person can look a transaction up outside Sayso. */
export type Explorer = { readonly name: string; readonly url: string }

/**
 * How deep a transaction has to lie before the next step builds on it, by the dollars that its plan moves: in blocks, the one
 * that holds it counted. The last one has no limit.
 */
export type ConfirmationTier = { readonly belowUsd: number | null; readonly blocks: number }

/** Says whether the one machine that orders a rollup's transactions is up: no feed is believed while it is not. */
export type SequencerFeed = {
  readonly address: Address
  /** After it came back, prices are believed again only after so long. */
  readonly graceSeconds: number
}

/** What is to be known of the chain itself rather than of what is on it. */
export type ChainFacts = {
  readonly explorer: Explorer | null
  /** Public nodes that ask for no key, in the order they are tried. None of them is ours. */
  readonly rpcUrls: readonly string[]
  readonly blockMilliseconds: number
  /**
   * The contract to ask for the number of the block that a batch was answered at, where the chain's contracts see another
   * number than its nodes say: on Arbitrum they see Ethereum's, and its own ArbSys knows better. Null: Multicall3 does.
   */
  readonly arbSys: Address | null
  readonly confirmations: readonly ConfirmationTier[]
  /** OP-stack chains charge for the data on Ethereum too; this contract says how much. */
  readonly gasPriceOracle: Address | null
  readonly sequencer: SequencerFeed | null
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
  /**
   * Tokens of a maintained list that are none of the above: whether an account holds any is looked up, and nothing else is
   * known or done about them. They have no feed, so no price; no sentence names them, and no plan moves them.
   */
  readonly listed: readonly Token[]
  /**
   * What else a word means here, in capitals: on Polygon `ETH` is an ERC-20, and where there is a bridged USDC beside the
   * native one `USDC` names both, and is asked about. A word that is not in here is a token's own symbol.
   */
  readonly words: Readonly<Record<string, readonly Address[]>>
  readonly chain: ChainFacts
  readonly feeds: readonly Feed[]
  readonly multicall3: Address
  readonly aave: AaveMarket | null
  readonly uniswap: UniswapMarket | null
  readonly vaults: readonly Vault[]
  readonly morpho: MorphoMarket | null
  readonly staking: StakingMarket | null
  readonly across: BridgeMarket | null
}
