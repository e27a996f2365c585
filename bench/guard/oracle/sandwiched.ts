import { type Address, encodeFunctionData, type Hex, parseAbi, toEventSelector } from 'viem'
import type { ChainClient } from '../../../src/chain/ChainClient.ts'
import { type Deed, type Done, type Foreign, playForReal } from './playForReal.ts'

const swapped = toEventSelector('Swap(address,address,int256,int256,uint160,uint128,int24)')
const poolAbi = parseAbi(['function slot0() view returns (uint160,int24,uint16,uint16,uint16,uint8,bool)'])
const routerAbi = parseAbi([
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Single params) payable returns (uint256 amountOut)',
])
const much = 10n ** 40n

/** Percent by which the price of every pool on the way is moved first. */
const moves = [1.2, 4, 15, 60] as const

/**
 * The same where somebody with more than enough saw it coming and moves every pool it goes through first: once for each
 * size of move. What is not held on the chain itself is lost then. Nothing where it goes through no pool.
 */
export async function sandwiched(
  client: ChainClient,
  deed: Deed,
  calm: Done,
  whale: Address,
): Promise<readonly Done[]> {
  const pools = client.network.uniswap?.pools ?? []
  const router = client.network.uniswap?.router
  const touched = calm.logs.flatMap(({ address, topics, data }) => {
    const pool = pools.find((one) => one.address.toLowerCase() === address.toLowerCase())
    if (topics[0] !== swapped || pool === undefined) return []
    // The first amount is what the pool gets of its first token: negative where it gives.
    return [{ pool, sellsFirst: BigInt.asIntN(256, BigInt(data.slice(0, 66))) > 0n }]
  })
  if (router === undefined || touched.length === 0) return []
  const prices = await Promise.all(touched.map(({ pool }) => readSqrtPrice(client, pool.address)))
  const worlds = await Promise.all(
    moves.map((percent) => {
      const first = touched.map(({ pool, sellsFirst }, index): Foreign => {
        const scale = 10n ** 9n
        const factor = BigInt(Math.round(Math.sqrt(1 - percent / 100) * 1e9))
        const price = prices[index] ?? 0n
        const limit = sellsFirst ? (price * factor) / scale : (price * scale) / factor
        const [tokenIn, tokenOut] = sellsFirst ? [pool.token0, pool.token1] : [pool.token1, pool.token0]
        const params = {
          ...{ tokenIn, tokenOut, fee: pool.fee, recipient: whale },
          ...{ amountIn: much, amountOutMinimum: 0n, sqrtPriceLimitX96: limit },
        }
        const data = encodeFunctionData({ abi: routerAbi, functionName: 'exactInputSingle', args: [params] })
        return { from: whale, to: router, data }
      })
      return playForReal(client, { ...deed, first })
    }),
  )
  return worlds
}

async function readSqrtPrice({ viem }: ChainClient, pool: Address): Promise<bigint> {
  const data = encodeFunctionData({ abi: poolAbi, functionName: 'slot0' })
  const answer: Hex = await viem.request({ method: 'eth_call', params: [{ to: pool, data }, 'latest'] })
  return BigInt(answer.slice(0, 66))
}
