/** Health is what is owed against what it may grow to before the market sells collateral: 1e18 = 1, where it starts to. */

/** No step of any plan takes a loan below this, not even between two steps. */
export const healthFloor = 1_100_000_000_000_000_000n

/**
 * What paying a debt out of its own collateral leaves between two steps. The floor is held again before each signature,
 * on prices that have moved since: collateral may fall by 1.7 % against the debt, and the plan can still be signed.
 */
export const healthBetween = 1_120_000_000_000_000_000n

/** Below this a plan says so, and the guard wants the words typed. */
export const healthWatched = 1_500_000_000_000_000_000n

/** Where collateral has to be put up for a loan, it is as much as brings the health up to this. */
export const healthComfort = 2_000_000_000_000_000_000n

/** By how much debts are taken to have grown when the last step of a plan lands. Basis points. */
export const growthBps = 1n

/** Units on top of computed interest: each of the market's roundings can move a debt by one. */
export const roundingUnits = 3n

/**
 * A purchase for a debt is worth at least this, and comes to at least so many units on both sides: below, a unit of rounding
 * is a bad price. The guard allows for no more than that. 1e-8 dollars.
 */
export const smallestPurchase = { usdE8: 1_000_000n, units: 1_000n } as const

/** How often collateral is taken out, sold and paid back in one plan. */
export const maxRounds = 5
