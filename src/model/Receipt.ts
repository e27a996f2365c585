import type { Hex } from 'viem'
import type { Amount } from './Amount.ts'
import type { Party } from './Step.ts'
import type { Token } from './Token.ts'

/** How one step ended on the chain. */
export type StepReceipt = {
  readonly index: number
  readonly title: string
  readonly transaction: Hex
  readonly status: 'mined' | 'reverted' | 'not-sent'
  readonly blockNumber: bigint | null
  readonly gasUsed: bigint
  /** Wei. */
  readonly fee: bigint
}

/** One balance, promised by the simulation and got on the chain, to the smallest unit. Negative is out. */
export type PromisedAgainstGot = {
  readonly promised: Amount
  readonly got: Amount
  /** Whether what was got lies inside the bounds that were approved. */
  readonly within: boolean
}

/** A right to take that an approved plan gave and that was not used up. */
export type LeftAllowance = {
  readonly token: Token
  readonly spender: Party
  /** Null where it could not be read: then it may be all that was allowed. */
  readonly units: bigint | null
  /** What may be taken by whom, and what to say to take the right back. */
  readonly sentence: string
}

/**
 * `done`: every step mined and every bound held. `missed`: mined, but outside a bound; the steps left were not sent.
 * `failed`: a step reverted or could not be delivered; the steps left were not sent. `interrupted`: the app stopped.
 */
export type Receipt = {
  readonly status: 'done' | 'missed' | 'failed' | 'interrupted'
  readonly planHash: Hex
  readonly steps: readonly StepReceipt[]
  readonly stepsNotSent: readonly string[]
  readonly changes: readonly PromisedAgainstGot[]
  /** What the plan allowed and what may still be taken. Empty after a plan that went through. */
  readonly leftAllowances: readonly LeftAllowance[]
  /** Wei, of all steps together. */
  readonly fee: bigint
  /** What happened, and what is left to do, in a few plain sentences. */
  readonly sentence: string
}
