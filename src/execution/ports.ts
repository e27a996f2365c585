import type { Address, Hex } from 'viem'
import type { JournalStore } from '../journal/JournalStore.ts'
import type { BoundCall } from '../model/BoundPlan.ts'
import type { Network } from '../model/Network.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import type { Finding } from '../model/Verdict.ts'
import type { Signer } from '../wallet/Signer.ts'
import type { StepVersions } from './StepVersions.ts'

/** A transaction that is in a block. `fee` is all that it cost, in wei. */
export type MinedTransaction = {
  readonly hash: Hex
  readonly status: 'mined' | 'reverted'
  readonly blockNumber: bigint
  readonly blockHash: Hex
  readonly gasUsed: bigint
  readonly fee: bigint
}

/** What a node knows of a transaction. `unknown`: it has never heard of it, or has forgotten it. */
export type Found =
  | { readonly status: 'mined'; readonly transaction: MinedTransaction }
  | { readonly status: 'pending' }
  | { readonly status: 'unknown' }

export type AllowancePair = { readonly token: Address; readonly spender: Address }

/** One account on one chain. Every call may throw what the node or the network says; nothing here is ours to trust. */
export type ChainPort = {
  /** The catalogue: what stands at which address. */
  readonly network: Network
  readonly account: Address
  /** The host of the relay that is given what is sent, and alone has it until a block does. Null: the nodes are given it. */
  readonly relay: string | null
  /** The account's next nonce: after what is mined (`latest`), after what waits too (`pending`), or as of a block. */
  readonly nonce: (after: 'latest' | 'pending' | bigint) => Promise<number>
  readonly fees: () => Promise<{
    readonly baseFeePerGas: bigint
    readonly maxFeePerGas: bigint
    readonly maxPriorityFeePerGas: bigint
  }>
  /** Wei that the network charges beside the price of gas, one entry a call: for its bytes, and for all the gas it may use. */
  readonly dataFees: (calls: readonly BoundCall[]) => Promise<readonly bigint[]>
  readonly send: (raw: Hex) => Promise<unknown>
  readonly find: (hash: Hex) => Promise<Found>
  /** Rejects when its patience ends. */
  readonly waitForReceipt: (hash: Hex, signal: AbortSignal) => Promise<MinedTransaction>
  /** The latest block's number. */
  readonly height: () => Promise<bigint>
  /** The hash of the block in that place; null where there is none yet. */
  readonly blockHash: (blockNumber: bigint) => Promise<Hex | null>
  /** One balance a token, in order; `nativeAddress` is the chain's coin. Without a block: the latest. */
  readonly balances: (tokens: readonly Address[], blockNumber?: bigint) => Promise<readonly bigint[]>
  /** What each spender may still take of each token, in order. Without a block: the latest. */
  readonly allowances: (pairs: readonly AllowancePair[], blockNumber?: bigint) => Promise<readonly bigint[]>
  /** What is owed in all at the lending market, in its own 1e-8 dollars; 0 where the network has none. */
  readonly owed: (blockNumber?: bigint) => Promise<bigint>
  /** What a mined transaction logged. */
  readonly logs: (hash: Hex) => Promise<readonly SimulatedLog[]>
  /** The chain's present time, in seconds. */
  readonly now: () => Promise<bigint>
}

/** What changed so far, against before the first step; fees are not counted. */
export type Change = { readonly token: Address; readonly units: bigint }

export type RecoveryPorts = {
  readonly chain: ChainPort
  readonly journal: JournalStore
  readonly pause: (milliseconds: number) => Promise<void>
  /** Ends the waiting, not what is on its way: recovery takes it up again. */
  readonly signal: AbortSignal
  /**
   * How long a step that is in no block is waited for before it is left as on its way. Left out: as long as the chain has
   * patience. How deep it lies is waited for all the same: blocks come.
   */
  readonly patienceMs?: number
}

/** A step that is signed and waited for: what is put in its place joins the versions. */
export type WaitingStep = {
  readonly index: number
  readonly versions: StepVersions
}

export type ExecutionPorts = RecoveryPorts & {
  /** Told of each step before it is sent. */
  readonly waits?: (step: WaitingStep) => void
  readonly sign: Signer['sign']
  /** Simulates the steps from `index` on again. Together with `soFar` they must end within the approved bounds. */
  readonly checkRest: (index: number, soFar: readonly Change[], measured: Measured) => Promise<readonly Finding[]>
}

/** By `slotSource`: what the steps so far brought, for the amounts of later steps that are filled with it. */
export type Measured = ReadonlyMap<string, bigint>

/** What a face shows while a plan runs. */
export type ExecutionEvent = {
  readonly index: number
  readonly of: number
  readonly title: string
  readonly status: 'signed' | 'sent' | 'mined' | 'reverted'
  readonly transaction: Hex
}
