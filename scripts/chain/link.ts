import { maxUint256 } from 'viem'
import { type Aave, configureReserve, describeReserve, initialiseReserve, type Reserve } from './aave.ts'
import { deployUsualFeed, type Feed } from './feeds.ts'
import { type SeededPool, seedPool } from './pools.ts'
import { deployer, labelledAddress, type Site } from './site.ts'
import { type DeployedToken, deployPlain, giveTokens, type Tokens, units } from './tokens.ts'
import type { Uniswap } from './uniswap.ts'

/** What may be owed against it by everybody together, in whole dollars; Aave keeps it with two decimals. */
const debtCeiling = 20_000_000
const lent = 1_000_000
const borrowed = 100_000

export type Link = {
  readonly token: DeployedToken
  readonly feed: Feed
  readonly reserve: Reserve
  readonly pool: SeededPool
}

/**
 * A token whose reserve is in isolation: who has it as collateral has nothing else as collateral, and may borrow only
 * USDC and DAI. Its one borrower stands on dollars that were lent before, so no other reserve's rate changes.
 */
export async function deployLink(
  site: Site,
  aave: Aave,
  uniswap: Uniswap,
  tokens: Tokens,
  deadline: bigint,
): Promise<Link> {
  const token = await deployPlain(site, 'LINK', 'Chainlink Token', 18)
  const feed = await deployUsualFeed(site, 'LINK')
  await site.send(deployer, aave.oracle, 'setAssetSources', [[token.address], [feed.address]])
  await initialiseReserve(site, aave, token)
  // Before the first supplier: Aave refuses a ceiling where somebody already counts on there being none.
  await site.send(deployer, aave.configurator, 'setDebtCeiling', [token.address, debtCeiling * 100])
  await configureReserve(site, aave, token)
  for (const symbol of ['USDC', 'DAI'] as const)
    await site.send(deployer, aave.configurator, 'setBorrowableInIsolation', [tokens[symbol].address, true])

  const lender = labelledAddress('holder of LINK')
  const amount = units(token, lent)
  await giveTokens(site, token, lender, amount)
  await site.send(lender, token, 'approve', [aave.pool.address, maxUint256])
  await site.send(lender, aave.pool, 'supply', [token.address, amount, lender, 0])
  const borrower = labelledAddress('seller of coins')
  await site.send(borrower, aave.pool, 'borrow', [token.address, units(token, borrowed), 2n, 0, borrower])

  await site.send(deployer, token, 'approve', [uniswap.positionManager.address, maxUint256])
  const plan = { fee: 3000, depth: 'deep', dollars: 5_000_000, reachPercent: 60 } as const
  const pool = await seedPool(site, uniswap, plan, [token, tokens.WETH], deadline)
  return { token, feed, reserve: await describeReserve(site, aave, token), pool }
}
