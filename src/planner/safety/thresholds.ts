/**
 * The floor of safety, in numbers: one floor for each tier of risk. A place that misses one of these is not offered in
 * that tier, whatever it pays. They are stated so that anyone can argue with them. What the snapshot cannot know about a
 * place counts as missed.
 */
export const riskTiers = ['low', 'medium', 'high'] as const
export type RiskTier = (typeof riskTiers)[number]

export type Limits = {
  readonly tier: RiskTier
  /** What can leave at once must be this many times what is put in. */
  readonly exitTimesAmount: bigint
  /** Of everything a vault holds, this share must be able to leave at once (basis points). */
  readonly exitShareBps: bigint
  /** Above this share lent out, leaving may have to wait (basis points). */
  readonly maxUtilisationBps: bigint
  /** What the place holds in all, at least (1e-8 dollars): a small place is moved, and left, by anyone. */
  readonly minSizeUsd: bigint
  /** Of what a vault claims, this share must be seen on the chain (basis points). */
  readonly minBackedBps: bigint
  /** A share price must have been seen for this long before its rate counts (seconds). */
  readonly minHistorySeconds: bigint
  /** A share price that rose faster than this over the time it was seen has jumped (basis points a year). */
  readonly maxGrowthBps: bigint
  /** Nobody wants to be most of a place: the deposit's share of it, at most (basis points). */
  readonly maxShareBps: bigint
  /** A dollar coin further than this from a dollar is not a safe place to end in (basis points). */
  readonly maxDepegBps: bigint
  /** How far a market's own oracle may be from the price feeds (basis points). */
  readonly maxOracleOffBps: bigint
  /** Of its collateral's worth, this much may be owed in a market at most (basis points). */
  readonly maxLoanToValueBps: bigint
  /** Whether a market's age may be unknown: no contract of it says when it was made. */
  readonly ageMayBeUnknown: boolean
}

const dollars = 100_000_000n
const days = 86_400n

export const tiers: Readonly<Record<RiskTier, Limits>> = {
  low: {
    tier: 'low',
    exitTimesAmount: 20n,
    exitShareBps: 1_000n,
    maxUtilisationBps: 9_000n,
    minSizeUsd: 10_000_000n * dollars,
    minBackedBps: 9_900n,
    minHistorySeconds: 180n * days,
    maxGrowthBps: 1_500n,
    maxShareBps: 500n,
    maxDepegBps: 50n,
    maxOracleOffBps: 100n,
    maxLoanToValueBps: 8_600n,
    ageMayBeUnknown: false,
  },
  medium: {
    tier: 'medium',
    exitTimesAmount: 10n,
    exitShareBps: 500n,
    maxUtilisationBps: 9_500n,
    minSizeUsd: 1_000_000n * dollars,
    minBackedBps: 9_900n,
    minHistorySeconds: 30n * days,
    maxGrowthBps: 2_500n,
    maxShareBps: 1_000n,
    maxDepegBps: 100n,
    maxOracleOffBps: 200n,
    maxLoanToValueBps: 9_450n,
    ageMayBeUnknown: true,
  },
  high: {
    tier: 'high',
    exitTimesAmount: 3n,
    exitShareBps: 200n,
    maxUtilisationBps: 9_800n,
    minSizeUsd: 100_000n * dollars,
    minBackedBps: 9_900n,
    minHistorySeconds: 7n * days,
    maxGrowthBps: 10_000n,
    maxShareBps: 2_000n,
    maxDepegBps: 200n,
    maxOracleOffBps: 500n,
    maxLoanToValueBps: 9_800n,
    ageMayBeUnknown: true,
  },
}

/** What is admitted where a person says nothing of risk. */
export const usualTier: RiskTier = 'medium'

/**
 * Large sums are not all put in one place where that hardly costs anything: from so many dollars on, one place gets no
 * more than this share of them, if that costs no more than this part of what it all would earn.
 */
export const concentration = {
  fromUsd: 100_000n * dollars,
  maxShareBps: 6_000n,
  mayCostBps: 100n,
} as const
