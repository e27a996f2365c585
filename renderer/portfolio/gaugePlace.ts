/** The gauge begins where collateral is sold. What is further away than its end stands at its end. */
export const gauge = { liquidation: 1, floor: 1.1, watched: 1.5, end: 3 } as const

/** Where a health factor stands on the gauge, in percent of its width. What is none stands at the dangerous end. */
export function gaugePlace(healthFactor: string): number {
  const health = /^\d+\.\d{2}$/.test(healthFactor) ? Number(healthFactor) : 0
  const part = (health - gauge.liquidation) / (gauge.end - gauge.liquidation)
  return Math.round(Math.min(1, Math.max(0, part)) * 1_000) / 10
}
