import type { Address } from 'viem'
import type { ErrorFacts } from '../../errors/SaysoError.ts'
import type { Token } from '../../model/Token.ts'
import type { OutcomeBounds } from '../../model/Verdict.ts'

/** The least that a balance may change by, per token: negative is what may leave, positive what must arrive. */
export type Change = ReadonlyMap<string, bigint>

/** From and to, inclusive. */
export type Range = { readonly low: bigint; readonly high: bigint }

export type ExpectedSend = { readonly token: Token; readonly to: Address; readonly units: Range }

/** What may be traded for what, with the slippage that the sentence grants. */
export type ExpectedTrade = {
  readonly sells: Token
  readonly buys: readonly Token[]
  readonly slippageBps: bigint
}

/** What one intent comes to. `ways` has one entry for each way in which it may be met. */
export type IntentOutcome = {
  readonly ways: readonly Change[]
  /** What the next intent means by "previous": the least there is of it. */
  readonly yields: { readonly token: Token; readonly least: bigint } | null
  readonly sends: readonly ExpectedSend[]
  readonly trades: readonly ExpectedTrade[]
  /** Tokens that may rise without having to. */
  readonly mayRise: readonly Token[]
}

export type Outcome =
  | {
      readonly status: 'known'
      readonly bounds: OutcomeBounds
      readonly sends: readonly ExpectedSend[]
      readonly trades: readonly ExpectedTrade[]
      readonly mayRise: ReadonlySet<string>
    }
  | {
      readonly status: 'unknown'
      readonly rule: 'intent-checkable' | 'price-known' | 'simulation-ok'
      readonly sentence: string
      readonly instead: string
      readonly facts: ErrorFacts
    }
