import type { Address, Hex } from 'viem'
import type { Simulation } from './Simulation.ts'

/** What one endpoint says, by itself and at one block, of everything that decides whether a plan may be signed. */
export type Opinion = {
  /** Its host. */
  readonly endpoint: string
  readonly blockHash: Hex
  /** Wei for a unit of gas, as its header of the block says. */
  readonly baseFeePerGas: bigint
  /** The account's next nonce: at the block, and with what waits on top of it. */
  readonly nonce: number
  readonly pendingNonce: number
  /** What the account has of each token of the catalogue. Null where it could not be read. */
  readonly balances: readonly { readonly token: Address; readonly units: bigint | null }[]
  /** The hash of the code at each contract that the plan calls. */
  readonly codes: readonly { readonly at: Address; readonly hash: Hex }[]
  /** The same calls, under the same conditions, as the simulation that is judged. */
  readonly simulation: Simulation
}

/** An endpoint that was set and is not counted, and why, to be put after its name: `cannot be reached`. */
export type SilentEndpoint = { readonly endpoint: string; readonly why: string }

/** Who else was asked. */
export type Opinions =
  /** The chain is the app's own, inside it: there is nobody else. */
  | { readonly status: 'own' }
  /** One endpoint is set, and it is somebody's. */
  | { readonly status: 'alone'; readonly endpoint: string; readonly onCopy: boolean }
  /** Two at most are heard, each in full. */
  | {
      readonly status: 'asked'
      readonly heard: readonly Opinion[]
      readonly silent: readonly SilentEndpoint[]
      /** No node plays plans: the simulation was played on a copy of the chain on this machine, fed by one of them. */
      readonly onCopy: boolean
    }
