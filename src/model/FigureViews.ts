/** Health factors as decimal strings with two digits: "1.83". Null where nothing is owed. */
export type LoanView = {
  readonly healthBefore: string | null
  readonly healthAfter: string | null
  readonly debtBeforeUsd: string
  readonly debtAfterUsd: string
  readonly collateralBeforeUsd: string
  readonly collateralAfterUsd: string
  readonly borrowRateAfterPercent: string | null
  /** Dollars that what is borrowed costs in a year. Null where nothing is, or that is not known. */
  readonly interestPerYearUsd: string | null
  /** The assets that stand behind what is owed afterwards, by their symbols. */
  readonly backedBy: readonly string[]
  /** A sentence: what stands behind a new loan beside what the person named. Null where nothing does. */
  readonly alsoBacked: string | null
}

/** What moved money brings where it is now, and what a plan brings in a year beside that, moving paid for; negative is less. */
export type StayingView = {
  readonly places: readonly string[]
  readonly grossPerYearUsd: string
  readonly differencePerYearUsd: string
}

export type WeightView = {
  readonly token: string
  readonly targetPercent: string
  readonly beforePercent: string
  readonly afterPercent: string
  readonly beforeUsd: string
  readonly afterUsd: string
}

export type CostsView = {
  readonly gasUsd: string | null
  readonly poolFeesUsd: string
  /** Negative where the pools bring more than the price feeds say. */
  readonly impactUsd: string
}
