import { type Address, encodeFunctionData, erc20Abi, getAddress, maxUint256, parseAbi } from 'viem'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { practice } from '../../chain/networks/practice.ts'
import { type ChainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import { deployer, deployHostile } from '../../chain/testing/hostile/deployHostile.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Network } from '../../model/Network.ts'
import { squareRoot } from '../../model/squareRoot.ts'
import type { Token } from '../../model/Token.ts'
import type { CorridorChange, CorridorOfTest } from './corridorOfTest.ts'
import { setUnits } from './setPortfolio.ts'

const hostileAbi = parseAbi(['function mint(address to, uint256 value)', 'function arm(bool on)'])
const positionsAbi = parseAbi([
  'function createAndInitializePoolIfNecessary(address token0, address token1, uint24 fee, uint160 sqrtPriceX96) payable returns (address pool)',
  'struct MintParams { address token0; address token1; uint24 fee; int24 tickLower; int24 tickUpper; uint256 amount0Desired; uint256 amount1Desired; uint256 amount0Min; uint256 amount1Min; address recipient; uint256 deadline; }',
  'function mint(MintParams params) payable returns (uint256 tokenId, uint128 liquidity, uint256 amount0, uint256 amount1)',
])
const factoryAbi = parseAbi(['function getPool(address a, address b, uint24 fee) view returns (address)'])

const positions = getAddress(book.uniswap.positionManager)
const fee = 3_000
/** All the way, in steps of the fee's spacing. */
const widest = 887_220
const depth = 5_000_000n
const mostDecimals = 60

export type HostileMarket = CorridorOfTest & { readonly token: Token }

export type Hostile = {
  readonly contract: string
  readonly args?: readonly unknown[]
  readonly decimals?: number
  /** Trades against USDC, one for one. */
  readonly pool?: boolean
  /** Behaves while it is being set up, and from then on not. */
  readonly armed?: boolean
  /** Whole tokens that the account has. */
  readonly held?: bigint
}

/** The ticker under which the catalogue of these tests lists the hostile token: one that a sentence can name. */
export const hostileTicker = 'PEPE'

/**
 * A corridor whose catalogue lists a hostile token, at a dollar apiece: the worst case, in which somebody has got it in
 * there. Without that no sentence could name it at all.
 */
export async function hostileMarket(
  corridor: (change?: CorridorChange) => Promise<CorridorOfTest>,
  hostile: Hostile,
  change: CorridorChange = {},
): Promise<HostileMarket> {
  const { contract, args = [], decimals = 18, pool = false, armed = true, held = 10_000n } = hostile
  const open = await corridor()
  const address = await deployHostile(open, contract, args)
  const token: Token = { chainId: practice.chainId, address, symbol: hostileTicker, name: contract, decimals }
  const feed = await deployHostile(open, 'EverFreshFeed', [10n ** 8n])
  const one = 10n ** BigInt(decimals)
  const call = async (functionName: 'mint' | 'arm', ...given: readonly [Address, bigint] | readonly [boolean]) => {
    const data =
      functionName === 'mint' && given.length === 2
        ? encodeFunctionData({ abi: hostileAbi, functionName, args: given })
        : encodeFunctionData({ abi: hostileAbi, functionName: 'arm', args: [given[0] === true] })
    await open.act(deployer, address, data)
  }
  // Of some nobody can have a whole one: it does not fit into a number.
  if (decimals <= mostDecimals) {
    await call('mint', open.parts.account, held * one)
    await call('mint', deployer, depth * one * 2n)
  }
  const pools = pool ? [await makePool(open, token)] : []
  if (armed) await call('arm', true)
  const network: Network = {
    ...practice,
    tokens: [...practice.tokens, token],
    feeds: [...practice.feeds, { token: address, address: feed, decimals: 8, heartbeatSeconds: 3_600 }],
    uniswap: practice.uniswap === null ? null : { ...practice.uniswap, pools: [...practice.uniswap.pools, ...pools] },
  }
  return { ...(await corridor({ network, ...change })), token }
}

async function makePool(open: CorridorOfTest, token: Token): Promise<NonNullable<Network['uniswap']>['pools'][number]> {
  const usdc = coin('USDC')
  const tokenFirst = token.address.toLowerCase() < usdc.address.toLowerCase()
  const [token0, token1] = tokenFirst ? [token, usdc] : [usdc, token]
  const units = depth * 10n ** BigInt(token.decimals)
  const dollars = depth * 10n ** 6n
  const [amount0Desired, amount1Desired] = tokenFirst ? [units, dollars] : [dollars, units]
  await setUnits(open.url, deployer, amountOf(usdc, dollars * 2n))
  for (const { address } of [token0, token1])
    await act(
      open,
      address,
      encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [positions, maxUint256 / 2n] }),
    )
  // Both sides are worth the same: the price is the one amount by the other.
  const sqrtPriceX96 = squareRoot((amount1Desired << 192n) / amount0Desired)
  await act(
    open,
    positions,
    encodeFunctionData({
      abi: positionsAbi,
      functionName: 'createAndInitializePoolIfNecessary',
      args: [token0.address, token1.address, fee, sqrtPriceX96],
    }),
  )
  await act(
    open,
    positions,
    encodeFunctionData({
      abi: positionsAbi,
      functionName: 'mint',
      args: [
        {
          ...{ token0: token0.address, token1: token1.address, fee, tickLower: -widest, tickUpper: widest },
          ...{ amount0Desired, amount1Desired, amount0Min: 0n, amount1Min: 0n },
          recipient: deployer,
          deadline: 2n ** 40n,
        },
      ],
    }),
  )
  const address = await open.rpc.readContract({
    address: getAddress(book.uniswap.factory),
    abi: factoryAbi,
    functionName: 'getPool',
    args: [token0.address, token1.address, fee],
  })
  return { address, token0: token0.address, token1: token1.address, fee }
}

/** As the deployer, with gas enough to make a pool. */
async function act(open: Pick<ChainOfTest, 'play'>, to: Address, data: `0x${string}`): Promise<void> {
  const [played] = await open.play([{ to, data, value: 0n }], { from: deployer, gas: 8_000_000n })
  if (played?.ok !== true) throw new Error('The hostile market could not be set up.')
}
