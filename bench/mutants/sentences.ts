import type { PortfolioOfTest } from '../../src/corridor/testing/setPortfolio.ts'

/** Somebody who has a little of everything, so that every sentence below can be planned. */
export const portfolio: PortfolioOfTest = {
  wallet: { ETH: 20_000, WETH: 1_000, USDC: 8_000, USDT: 2_500, DAI: 4_000, WBTC: 6_000, wstETH: 3_000 },
  aave: { WETH: 15_000, DAI: 3_000 },
  owed: { USDC: 4_000 },
  morpho: [2_000, 0, 3_000],
  vault: 1_500,
  staked: 2_000,
}

/** What they might say next: each is planned from the same moment. */
export const sentences = [
  'swap 1.5 ETH for USDC',
  'buy 1000 USDT with WBTC',
  'swap half of my DAI for ETH',
  'swap 1 ETH for USDC and supply it to aave',
  'supply 2000 USDC to morpho',
  'withdraw 1000 DAI from aave',
  'withdraw everything from morpho',
  'borrow 500 DAI from aave',
  'repay half of my debts',
  'repay all my debts',
  'put 5000 USDC to work',
  'convert 2 ETH into the highest-yielding stablecoin position',
  'rebalance to 50% ETH, 30% USDC and 20% WBTC',
  'stake 1 ETH',
  'unstake 0.5 stETH',
  'send 250 USDC to 0x52908400098527886E0F7030069857D2E4169EE7',
  'get me out of everything',
] as const
