import type { Address } from 'viem'
import type { ErrorFacts } from '../../errors/SaysoError.ts'
import type { AaveReserve } from '../../model/Network.ts'
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

/** What a bridge must bring, for so much of a token here. `arrives` is the other chain's token. */
export type ExpectedElsewhere = {
  readonly token: Token
  readonly units: Range
  readonly chainId: number
  readonly arrives: Address
  readonly least: bigint
}

/** By how much a debt may rise, or (negative) has to fall at least. `clear` is all of it. */
export type DebtChange = { readonly reserve: AaveReserve; readonly by: bigint | 'clear' }

/** The most of a debt token that may be owed right after the plan, and with the interest until the approval expires. */
export type DebtBound = { readonly token: Address; readonly most: bigint; readonly later: bigint }

/** What one intent comes to. `ways` has one entry for each way in which it may be met. */
export type IntentOutcome = {
  readonly ways: readonly Change[]
  /** What the next intent means by "previous": the least there is of it, and the most that it fairly comes to. */
  readonly yields: { readonly token: Token; readonly least: bigint; readonly most: bigint } | null
  readonly sends: readonly ExpectedSend[]
  readonly trades: readonly ExpectedTrade[]
  /** Tokens that may rise without having to. */
  readonly mayRise: readonly Token[]
  /** What it borrows and repays; nothing where it is left out. */
  readonly debts?: readonly DebtChange[]
  /** What must arrive on other chains, at least; nothing where it is left out. */
  readonly elsewhere?: readonly ExpectedElsewhere[]
  /** Rights that must be gone afterwards; nothing where it is left out. `token` is who keeps them in its books. */
  readonly endsAtZero?: readonly { readonly token: Address; readonly spender: Address }[]
}

export type Outcome =
  | {
      readonly status: 'known'
      readonly bounds: OutcomeBounds
      readonly sends: readonly ExpectedSend[]
      readonly trades: readonly ExpectedTrade[]
      readonly mayRise: ReadonlySet<string>
      readonly debts: readonly DebtBound[]
      readonly elsewhere: readonly ExpectedElsewhere[]
    }
  | {
      readonly status: 'unknown'
      readonly rule: 'intent-checkable' | 'price-known' | 'simulation-ok'
      readonly sentence: string
      readonly instead: string
      readonly facts: ErrorFacts
    }
