import type { Ticker } from './tokens.ts'

/** How a reserve of the lending pool is set up. Ratios are in basis points, as Aave takes them; caps in whole tokens. */
export type ReserveSettings = {
  readonly ltv: number
  readonly liquidationThreshold: number
  readonly liquidationBonus: number
  readonly reserveFactor: number
  readonly supplyCap: number
  readonly borrowCap: number
  /** Where the borrow rate's curve bends, its rate there, and what the part above adds up to. Basis points. */
  readonly optimalUsage: number
  readonly slopeBelow: number
  readonly slopeAbove: number
}

/**
 * Close to what such assets have on the large public markets, and tuned so that with the borrowers of `seedAave.ts`
 * the supply rates come out near: USDC 4 %, USDT 3.5 %, DAI 5 %, WETH 2 %, WBTC and wstETH a tenth of one.
 */
export const reserveSettings: Readonly<Record<Ticker, ReserveSettings>> = {
  WETH: {
    ltv: 8000,
    liquidationThreshold: 8250,
    liquidationBonus: 10500,
    reserveFactor: 1500,
    supplyCap: 2_000_000,
    borrowCap: 1_400_000,
    optimalUsage: 9000,
    slopeBelow: 280,
    slopeAbove: 8000,
  },
  USDC: {
    ltv: 7500,
    liquidationThreshold: 7800,
    liquidationBonus: 10450,
    reserveFactor: 1000,
    supplyCap: 4_000_000_000,
    borrowCap: 3_500_000_000,
    optimalUsage: 9000,
    slopeBelow: 600,
    slopeAbove: 6000,
  },
  USDT: {
    ltv: 7500,
    liquidationThreshold: 7800,
    liquidationBonus: 10450,
    reserveFactor: 1000,
    supplyCap: 4_000_000_000,
    borrowCap: 3_500_000_000,
    optimalUsage: 9000,
    slopeBelow: 550,
    slopeAbove: 6000,
  },
  DAI: {
    ltv: 6300,
    liquidationThreshold: 7700,
    liquidationBonus: 10500,
    reserveFactor: 1000,
    supplyCap: 600_000_000,
    borrowCap: 500_000_000,
    optimalUsage: 9000,
    slopeBelow: 680,
    slopeAbove: 7500,
  },
  WBTC: {
    ltv: 7300,
    liquidationThreshold: 7800,
    liquidationBonus: 10500,
    reserveFactor: 2000,
    supplyCap: 45_000,
    borrowCap: 28_000,
    optimalUsage: 4500,
    slopeBelow: 400,
    slopeAbove: 30000,
  },
  wstETH: {
    ltv: 7850,
    liquidationThreshold: 8100,
    liquidationBonus: 10600,
    reserveFactor: 1500,
    supplyCap: 1_300_000,
    borrowCap: 120_000,
    optimalUsage: 4500,
    slopeBelow: 450,
    slopeAbove: 8500,
  },
  // In isolation: what may be owed against it has a ceiling; see `link.ts`.
  LINK: {
    ltv: 5000,
    liquidationThreshold: 6500,
    liquidationBonus: 10750,
    reserveFactor: 2000,
    supplyCap: 15_000_000,
    borrowCap: 8_000_000,
    optimalUsage: 4500,
    slopeBelow: 700,
    slopeAbove: 30000,
  },
}
