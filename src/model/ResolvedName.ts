import type { Address } from 'viem'

/** A name of the registry on Ethereum, and the address that it gave when it was asked. */
export type ResolvedName = {
  /** As the person said it. */
  readonly said: string
  /** As the registry knows it (ENSIP-15). */
  readonly name: string
  readonly address: Address
  /** Ethereum's block that it was read at. */
  readonly block: bigint
  /** What a person should know of it, one sentence each. */
  readonly notes: readonly string[]
}

export type NameAnswer =
  | { readonly status: 'resolved'; readonly resolved: ResolvedName }
  /** `unsupported`: names are not looked up here at all. `unknown`: this one gives nobody whom money could go to. */
  | { readonly status: 'unsupported' | 'unknown'; readonly sentence: string }
