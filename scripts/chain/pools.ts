import { type Address, getAddress, maxUint256 } from 'viem'
import { z } from 'zod'
import { squareRoot } from '../../src/model/squareRoot.ts'
import { prices } from './feeds.ts'
import { deployer, type Site } from './site.ts'
import { type DeployedToken, type FirstTicker, giveTokens, symbols, type Ticker, type Tokens } from './tokens.ts'
import type { Uniswap } from './uniswap.ts'

type PoolPlan<T extends Ticker = Ticker> = {
  readonly pair: readonly [T, T]
  readonly fee: 100 | 500 | 3000
  readonly depth: 'deep' | 'shallow'
  /** Dollars on each side, and how far from today's price the liquidity reaches, both ways. */
  readonly dollars: number
  readonly reachPercent: number
}

/** Each pair has one place to trade much and one or two where a large trade moves the price: a router has to choose. */
const plans: readonly PoolPlan<FirstTicker>[] = [
  { pair: ['USDC', 'WETH'], fee: 500, depth: 'deep', dollars: 30_000_000, reachPercent: 40 },
  { pair: ['USDC', 'WETH'], fee: 3000, depth: 'shallow', dollars: 1_500_000, reachPercent: 60 },
  { pair: ['USDC', 'WETH'], fee: 100, depth: 'shallow', dollars: 60_000, reachPercent: 40 },
  { pair: ['USDT', 'WETH'], fee: 500, depth: 'deep', dollars: 12_000_000, reachPercent: 40 },
  { pair: ['USDT', 'WETH'], fee: 3000, depth: 'shallow', dollars: 800_000, reachPercent: 60 },
  { pair: ['DAI', 'WETH'], fee: 3000, depth: 'deep', dollars: 8_000_000, reachPercent: 60 },
  { pair: ['DAI', 'WETH'], fee: 500, depth: 'shallow', dollars: 300_000, reachPercent: 40 },
  { pair: ['USDC', 'USDT'], fee: 100, depth: 'deep', dollars: 20_000_000, reachPercent: 1 },
  { pair: ['USDC', 'USDT'], fee: 500, depth: 'shallow', dollars: 400_000, reachPercent: 2 },
  { pair: ['USDC', 'DAI'], fee: 100, depth: 'deep', dollars: 20_000_000, reachPercent: 1 },
  { pair: ['USDC', 'DAI'], fee: 500, depth: 'shallow', dollars: 200_000, reachPercent: 2 },
  { pair: ['WBTC', 'WETH'], fee: 500, depth: 'deep', dollars: 15_000_000, reachPercent: 40 },
  { pair: ['WBTC', 'WETH'], fee: 3000, depth: 'shallow', dollars: 1_000_000, reachPercent: 60 },
  { pair: ['WBTC', 'USDC'], fee: 3000, depth: 'deep', dollars: 8_000_000, reachPercent: 60 },
  { pair: ['WBTC', 'USDC'], fee: 500, depth: 'shallow', dollars: 250_000, reachPercent: 40 },
  { pair: ['wstETH', 'WETH'], fee: 100, depth: 'deep', dollars: 20_000_000, reachPercent: 5 },
  { pair: ['wstETH', 'WETH'], fee: 500, depth: 'shallow', dollars: 500_000, reachPercent: 10 },
]

const tickSpacings = { 100: 1, 500: 10, 3000: 60 } as const

export type SeededPool = {
  readonly address: Address
  readonly token0: Address
  readonly token1: Address
  readonly fee: number
  readonly depth: 'deep' | 'shallow'
}

export async function seedPools(
  site: Site,
  uniswap: Uniswap,
  tokens: Tokens,
  deadline: bigint,
): Promise<readonly SeededPool[]> {
  const { positionManager } = uniswap
  for (const symbol of symbols)
    await site.send(deployer, tokens[symbol], 'approve', [positionManager.address, maxUint256])

  const pools: SeededPool[] = []
  for (const plan of plans)
    pools.push(await seedPool(site, uniswap, plan, [tokens[plan.pair[0]], tokens[plan.pair[1]]], deadline))
  return pools
}

/** One pool, with all its liquidity in one position. The position manager must be allowed to take both tokens. */
export async function seedPool(
  site: Site,
  { positionManager, factory }: Uniswap,
  plan: Omit<PoolPlan, 'pair'>,
  pair: readonly [DeployedToken, DeployedToken],
  deadline: bigint,
): Promise<SeededPool> {
  const [token0, token1] = inPoolOrder(...pair)
  const { sqrtPriceX96, tick } = priceOf(token0, token1)
  const amount0 = worth(token0, plan.dollars)
  const amount1 = worth(token1, plan.dollars)
  await giveTokens(site, token0, deployer, amount0)
  await giveTokens(site, token1, deployer, amount1)
  await site.send(deployer, positionManager, 'createAndInitializePoolIfNecessary', [
    token0.address,
    token1.address,
    plan.fee,
    sqrtPriceX96,
  ])
  const spacing = tickSpacings[plan.fee]
  const reach = Math.log(1 + plan.reachPercent / 100) / Math.log(1.0001)
  await site.send(deployer, positionManager, 'mint', [
    {
      token0: token0.address,
      token1: token1.address,
      fee: plan.fee,
      tickLower: Math.floor((tick - reach) / spacing) * spacing,
      tickUpper: Math.ceil((tick + reach) / spacing) * spacing,
      amount0Desired: amount0,
      amount1Desired: amount1,
      amount0Min: 0n,
      amount1Min: 0n,
      recipient: deployer,
      deadline,
    },
  ])
  const address = getAddress(
    z.string().parse(await site.read(factory, 'getPool', [token0.address, token1.address, plan.fee])),
  )
  return { address, token0: token0.address, token1: token1.address, fee: plan.fee, depth: plan.depth }
}

/** A pool's token0 is the one with the smaller address. */
function inPoolOrder(a: DeployedToken, b: DeployedToken): readonly [DeployedToken, DeployedToken] {
  return a.address.toLowerCase() < b.address.toLowerCase() ? [a, b] : [b, a]
}

/** The pool's starting price from the feeds' prices: token1 for one token0 in smallest units, as a 96-bit square root. */
function priceOf(token0: DeployedToken, token1: DeployedToken): { sqrtPriceX96: bigint; tick: number } {
  const numerator = prices[token0.symbol] * 10n ** BigInt(token1.decimals)
  const denominator = prices[token1.symbol] * 10n ** BigInt(token0.decimals)
  const sqrtPriceX96 = squareRoot((numerator << 192n) / denominator)
  return { sqrtPriceX96, tick: Math.log(Number(numerator) / Number(denominator)) / Math.log(1.0001) }
}

function worth(token: DeployedToken, dollars: number): bigint {
  return (BigInt(dollars) * 10n ** 8n * 10n ** BigInt(token.decimals)) / prices[token.symbol]
}
