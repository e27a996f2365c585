/** What a person may set about planning. Ratios in basis points (10000 = 100 %). */
export type PlannerSettings = {
  /** How far below its quote a swap may end, where the message says nothing. */
  readonly slippageBps: bigint
  /** How far below the price feed's value a swap may end, where the message says nothing. */
  readonly oracleToleranceBps: bigint
  /** How long a plan may wait for its signature, in chain seconds. Also the deadline inside the calls. */
  readonly lifetimeSeconds: bigint
}

export const defaultPlannerSettings: PlannerSettings = {
  slippageBps: 50n,
  oracleToleranceBps: 100n,
  lifetimeSeconds: 1_200n,
}
