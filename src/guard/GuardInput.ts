import type { Address } from 'viem'
import type { DataFees } from '../model/DataFees.ts'
import type { Network } from '../model/Network.ts'
import type { Opinions } from '../model/Opinion.ts'
import type { Intent } from '../model/Reading.ts'
import type { ResolvedName } from '../model/ResolvedName.ts'
import type { OtherRun, Simulation, WayOut } from '../model/Simulation.ts'
import type { Slot } from '../model/Slot.ts'
import type { Call } from '../model/Step.ts'

/** Everything that the guard may know. There is nothing of the planner's reasons in it, and no word of a model. */
export type GuardInput = {
  readonly intents: readonly Intent[]
  /** What the person said in this conversation, the last message last. */
  readonly words: readonly string[]
  /** The catalogue of known contracts. */
  readonly network: Network
  readonly account: Address
  /** The bytes that would be signed, in order. */
  readonly calls: readonly Call[]
  /** Amounts in the calls that are measured when their turn comes; the calls carry their minimum. */
  readonly slots: readonly Slot[]
  readonly simulation: Simulation
  /** The same calls under other conditions. None is a finding. */
  readonly elsewhere: readonly OtherRun[]
  /** What taking everything back came to, in the block after. */
  readonly wayOut: WayOut
  /**
   * By recipient in lower case: the other chains, by name, on which a contract stands at the same address, of those that
   * could be asked. A recipient that is missing was asked about nowhere.
   */
  readonly codeElsewhere: ReadonlyMap<string, readonly string[]>
  /** What other endpoints say of the same plan on the same block. */
  readonly opinions: Opinions
  readonly settings: GuardSettings
  /** Addresses in lower case that were sent to before. */
  readonly knownRecipients: ReadonlySet<string>
  /** How many of the account's transactions were in no block when everything was read. */
  readonly waiting: number
  /** Limits of the person's own that the plan would break, as far as the corridor can count. */
  readonly brokenLimits: readonly BrokenLimit[]
  /** Allowances that stood before the plan, to whomever. */
  readonly standing: Standing
  /** Lower-case names to addresses. */
  readonly contacts: Readonly<Record<string, Address>>
  /** Names of the registry on Ethereum that the sentence holds, as nodes of Ethereum gave them, and nobody else. */
  readonly names: readonly ResolvedName[]
  /**
   * Wei. `budgetWei` is for all calls together, `maxFeePerGas` with the tip in it, `medianBaseFee` of the last twenty
   * blocks, null where it could not be read.
   */
  readonly fee: {
    readonly budgetWei: bigint
    readonly baseFeePerGas: bigint
    readonly tipPerGas: bigint
    readonly maxFeePerGas: bigint
    readonly medianBaseFee: bigint | null
    /** Whether what the network charges for bytes is known: it is in the budget then. */
    readonly data: DataFees['status']
  }
  /** How long ago everything was read and quoted that the plan was made from. Null where nobody says. */
  readonly quoted: { readonly blocksAgo: bigint | null; readonly secondsAgo: bigint }
  /** Chain seconds. */
  readonly expiresAt: bigint
  readonly now: bigint
  /** Of the block that everything was read at. */
  readonly headTime: bigint
}

/** `whole` is false where not all of them could be read: then there may be more. */
export type Standing = {
  readonly found: readonly { readonly token: Address; readonly spender: Address; readonly units: bigint }[]
  readonly whole: boolean
}

/** A limit that a plan would break: what was set and what the plan does, and what to do instead. */
export type BrokenLimit = {
  readonly sentence: string
  readonly instead: string
  readonly facts: Readonly<Record<string, string>>
}

/** Every tolerance and threshold that the guard uses, in one place. Basis points are hundredths of a percent. */
export type GuardSettings = {
  /** What a swap may lose to a moving price, where the sentence names no limit of its own. */
  readonly maxSlippageBps: bigint
  /** A sentence that asks for more slippage than this is blocked. */
  readonly slippageCeilingBps: bigint
  /** How far a feed may be from the market, and the market may move between plan and check. */
  readonly priceToleranceBps: bigint
  /** What an amount that is measured later may be above the feeds' worth, on top of the price tolerance. */
  readonly measuredTopBps: bigint
  /** How far a pool may be from the price feeds before it is traded in. */
  readonly poolGapBps: bigint
  /** What selling again right away, what was just bought, may lose: fees and slippage twice, and no more. */
  readonly roundTripLossBps: bigint
  /** What a plan may lose, or gain, against the feeds before it is shown as a warning, and before it is blocked. */
  readonly lossWarnBps: bigint
  readonly lossBlockBps: bigint
  /** Fewer smallest shares than this make an empty vault, whose price anybody can push up. */
  readonly leastShares: bigint
  /** How far a share may move in price between what was shown and the signature. */
  readonly shareJumpBps: bigint
  /** What the shares of a vault may be worth less than what went in. */
  readonly vaultToleranceBps: bigint
  /** Units by which a rebasing token's balance may be off. */
  readonly rebasingUnits: bigint
  /** How far a share may end from its target, where the sentence names no tolerance. Of the total. */
  readonly rebalanceToleranceBps: bigint
  /** Whole dollars, on top of the tolerance, by which a share may be off since trading so little would not pay. */
  readonly dustUsd: bigint
  /** Interest that a position may earn until the approval expires, on top of "all" of it. */
  readonly interestBps: bigint
  /** What may be approved, and kept ready, above a debt that is paid back whole: it grows until it is paid. */
  readonly debtMarginBps: bigint
  /**
   * What is missing for a debt may be bought for at least this much, in 1e-18 dollars, and for so many units on both sides:
   * below, a unit of rounding is a bad price.
   */
  readonly smallestTradeUsd: bigint
  readonly smallestTradeUnits: bigint
  /** Times the fee budget that "all" of the native coin may leave behind for gas. */
  readonly keptBackFees: bigint
  /** A fee budget above this share of what the plan moves is shown as a warning. */
  readonly feeShareWarnBps: bigint
  /** A fee budget above this many whole dollars is shown as a warning, whatever the plan moves. */
  readonly feeUsdWarn: bigint
  /** The highest fee per gas, its tip aside, is blocked above this many times the median base fee of the last blocks. */
  readonly maxFeeTimesBase: bigint
  /** Wei per gas: a median below it counts as this much, since so little costs nobody anything. */
  readonly leastFee: bigint
  /** Seconds that a deadline or an approval may lie ahead. */
  readonly deadlineSeconds: bigint
  /** How old the newest block of a real network may be, in seconds: none takes a tenth of that for one. */
  readonly headSeconds: bigint
  /** A quote is too old after so many seconds, or when so many blocks have come since. */
  readonly quoteSeconds: bigint
  readonly quoteBlocks: bigint
  /** Seconds after which a simulation is too old to judge by, and by which a block may be older than its simulation. */
  readonly simulationSeconds: bigint
  /** 1e18 = 1. */
  readonly healthBlock: bigint
  readonly healthHard: bigint
  /** What is put up for a loan may bring its health no higher than this: more is more than the loan needs. */
  readonly collateralCeiling: bigint
}

export const defaultGuardSettings: GuardSettings = {
  maxSlippageBps: 100n,
  slippageCeilingBps: 1_000n,
  priceToleranceBps: 50n,
  measuredTopBps: 200n,
  poolGapBps: 500n,
  roundTripLossBps: 2_500n,
  lossWarnBps: 200n,
  lossBlockBps: 1_000n,
  leastShares: 1_000_000n,
  shareJumpBps: 100n,
  vaultToleranceBps: 10n,
  rebasingUnits: 2n,
  rebalanceToleranceBps: 100n,
  dustUsd: 5n,
  interestBps: 1n,
  debtMarginBps: 10n,
  smallestTradeUsd: 10_000_000_000_000_000n,
  smallestTradeUnits: 1_000n,
  keptBackFees: 10n,
  feeShareWarnBps: 500n,
  feeUsdWarn: 50n,
  maxFeeTimesBase: 10n,
  leastFee: 10_000_000n,
  deadlineSeconds: 1_800n,
  headSeconds: 180n,
  quoteSeconds: 30n,
  quoteBlocks: 3n,
  simulationSeconds: 60n,
  healthBlock: 1_100_000_000_000_000_000n,
  healthHard: 1_500_000_000_000_000_000n,
  collateralCeiling: 2_500_000_000_000_000_000n,
}
