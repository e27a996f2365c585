import { encodeFunctionData, erc20Abi, getAddress, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { account, day, practiceOfTest, readAfter, token } from './practiceOfTest.ts'

const poolAbi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function getUserAccountData(address user) view returns (uint256, uint256, uint256, uint256, uint256, uint256 healthFactor)',
])
const dataAbi = parseAbi([
  'function getReserveData(address asset) view returns (uint256, uint256, uint256, uint256, uint256, uint256 liquidityRate, uint256, uint256, uint256, uint256, uint256, uint40)',
])
const feedAbi = parseAbi([
  'function latestAnswer() view returns (int256)',
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function decimals() view returns (uint8)',
  'function post(int256 answer)',
])
const quoterAbi = parseAbi([
  'struct Single { address tokenIn; address tokenOut; uint256 amountIn; uint24 fee; uint160 sqrtPriceLimitX96; }',
  'function quoteExactInputSingle(Single single) returns (uint256 amountOut, uint160, uint32, uint256)',
])
const connected = practiceOfTest()
const usdc = token('USDC')
const pool = getAddress(book.aave.pool)

function price(symbol: string): Promise<bigint> {
  const feed = Object.entries(book.feeds).find(([name]) => name === symbol)?.[1]
  if (feed === undefined) throw new Error(`No feed for ${symbol}`)
  return connected().readContract({ address: getAddress(feed.address), abi: feedAbi, functionName: 'latestAnswer' })
}

describe('lending', () => {
  test.each([
    ['WETH', 1.5, 3],
    ['USDC', 3, 5],
    ['USDT', 3, 4.5],
    ['DAI', 4, 6],
    ['WBTC', 0.01, 1],
    ['wstETH', 0.01, 1],
    ['LINK', 0.01, 1],
  ])('%s pays between %d and %d percent a year', async (symbol, least, most) => {
    const data = await connected().readContract({
      address: getAddress(book.aave.dataProvider),
      abi: dataAbi,
      functionName: 'getReserveData',
      args: [token(symbol).address],
    })
    const percent = Number(data[5]) / 1e25
    expect(percent).toBeGreaterThan(least)
    expect(percent).toBeLessThan(most)
  })

  test('1,000 USDC supplied are more after 30 days, by what the rate says', async () => {
    const amount = 1_000_000000n
    const aToken = getAddress(book.aave.reserves.find((reserve) => reserve.symbol === 'USDC')?.aToken ?? '')
    const later = await readAfter(
      connected(),
      [
        {
          to: usdc.address,
          data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, amount] }),
        },
        {
          to: pool,
          data: encodeFunctionData({ abi: poolAbi, functionName: 'supply', args: [usdc.address, amount, account, 0] }),
        },
      ],
      30n * day,
      { to: aToken, data: encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [account] }) },
    )
    // 4 % a year is 3.28 USDC in 30 days.
    expect(later).toBeGreaterThan(amount + 3_000000n)
    expect(later).toBeLessThan(amount + 3_600000n)
  })
})

describe('trading', () => {
  test.each(book.uniswap.pools)(
    'a small trade in $address ($fee) gets what the feeds say, less the fee',
    async (entry) => {
      const from = book.tokens.find((candidate) => candidate.address === entry.token0)
      const into = book.tokens.find((candidate) => candidate.address === entry.token1)
      if (from === undefined || into === undefined) throw new Error('A pool of unknown tokens')
      const [priceIn, priceOut] = [await price(from.symbol), await price(into.symbol)]
      // Ten dollars: small enough not to move even a shallow pool.
      const amountIn = (10n ** 9n * 10n ** BigInt(from.decimals)) / priceIn
      const { result } = await connected().simulateContract({
        address: getAddress(book.uniswap.quoterV2),
        abi: quoterAbi,
        functionName: 'quoteExactInputSingle',
        args: [
          {
            tokenIn: getAddress(from.address),
            tokenOut: getAddress(into.address),
            amountIn,
            fee: entry.fee,
            sqrtPriceLimitX96: 0n,
          },
        ],
      })
      const got = Number(result[0]) / 10 ** into.decimals
      const fair = (10 / (Number(priceOut) / 1e8)) * (1 - entry.fee / 1e6)
      expect(Math.abs(got / fair - 1)).toBeLessThan(0.001)
    },
  )
})

describe('USDT', () => {
  const usdt = token('USDT').address
  const call = async (data: `0x${string}`) => (await connected().call({ account, to: usdt, data })).data

  test('approve, transfer and transferFrom answer nothing', async () => {
    expect(await call(encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, 5n] }))).toBeUndefined()
    expect(
      await call(encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [pool, 5n] })),
    ).toBeUndefined()
  })

  test('a non-zero allowance must go to zero before it can change', async () => {
    const approve = (amount: bigint) => ({
      to: usdt,
      account,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, amount] }),
    })
    const [block] = await connected().simulateBlocks({ blocks: [{ calls: [5n, 6n, 0n, 6n].map(approve) }] })
    expect(block?.calls.map((answer) => answer.status)).toEqual(['success', 'failure', 'success', 'success'])
  })
})

test('a feed moves only when its keeper says so', async () => {
  const [, feed] = Object.entries(book.feeds).find(([name]) => name === 'WETH') ?? []
  const request = {
    address: getAddress(feed?.address ?? ''),
    abi: feedAbi,
    functionName: 'post',
    args: [2_400_00000000n],
  } as const
  await expect(connected().simulateContract({ ...request, account })).rejects.toThrow(/only the keeper/)
  await connected().simulateContract({ ...request, account: getAddress(feed?.keeper ?? '') })
})
