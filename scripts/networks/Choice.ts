import type { Address, Chain, Hex } from 'viem'

/** An address that no package has. Its source is said, and a test pins it. */
export type Typed = { readonly address: Address; readonly source: string }

/** A node that no installed package has: who else publishes its address. */
export type PublicNode = { readonly url: string; readonly source: string }

export type TokenChoice = {
  /** How Sayso calls it; unique on its network. */
  readonly symbol: string
  readonly name: string
  /** Where its address and decimals are from: its symbol in the token list, or its key in Aave's book. */
  readonly from: { readonly list: string } | { readonly aave: string }
  /** Its key among the assets of Aave's market here, where it is one of them that Sayso reads. */
  readonly reserve?: string
  /** Its dollar feed in the book of Chainlink feeds, and the heartbeat that Chainlink publishes for it. */
  readonly feed: { readonly key: string; readonly heartbeatSeconds: number } | null
}

export type VaultChoice = {
  readonly name: string
  readonly symbol: string
  readonly decimals: number
  readonly asset: string
  readonly at: Typed
}

export type MorphoChoice = {
  readonly id: Hex
  readonly loan: string
  readonly collateral: string
  /** Proven by the id, which is the hash of all five fields. */
  readonly oracle: Address
  readonly lltv: bigint
}

/** What Across moves, by the names in its own table of tokens. Never a wrapped coin: that arrives unwrapped. */
export type AcrossAsset = 'USDC' | 'USDT' | 'DAI' | 'WBTC'

/** What Sayso chose to know of a network. Addresses follow from it, by `makeBook`, out of the packages. */
export type Choice = {
  readonly slug: string
  readonly name: string
  /** viem's own definition: id, coin, explorer, Multicall3, the price oracle of an OP chain. */
  readonly chain: Chain
  readonly wrapped: string
  readonly tokens: readonly TokenChoice[]
  /** What people also call a token. Where a word has more than one, Sayso asks. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly books: {
    readonly aave: Readonly<Record<string, unknown>>
    readonly feeds: Readonly<Record<string, unknown>>
  }
  readonly quoter: Typed
  /** Pairs of Uniswap's pools, with their fees in millionths. */
  readonly pools: readonly (readonly [string, string, ...number[]])[]
  readonly vaults: readonly VaultChoice[]
  readonly morpho: readonly MorphoChoice[]
  readonly staking: {
    readonly name: string
    readonly token: string
    readonly queue: Typed
    readonly exitSeconds: number
  } | null
  /** `tokens`: by Across's name of an asset, the symbol of the token here that it means. Other tokens it does not pay back. */
  readonly across: { readonly spokePool: Typed; readonly tokens: Readonly<Partial<Record<AcrossAsset, string>>> }
  /** Arbitrum's own contract of that name, which no package has. */
  readonly arbSys?: Typed
  /** Public nodes besides the ones of viem's definition. None of them is ours, and none asks for a key. */
  readonly nodes: readonly PublicNode[]
  /** Blocks on top that a step waits for, by what it moves in whole dollars. */
  readonly confirmations: readonly { readonly belowUsd: number | null; readonly blocks: number }[]
}
