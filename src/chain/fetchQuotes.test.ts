import { parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import type { QuoteRequest } from '../model/Quote.ts'
import { fetchQuotes } from './fetchQuotes.ts'
import { practice } from './networks/practice.ts'
import { chainOfTest, coin } from './testing/chainOfTest.ts'

const chain = chainOfTest()
const weth = coin('WETH').address
const usdc = coin('USDC').address
const request = (change: Partial<QuoteRequest> = {}): QuoteRequest => ({
  key: 'q',
  route: { tokens: [weth, usdc], fees: [500] },
  exact: 'sell',
  units: 10n ** 18n,
  ...change,
})

describe('fetchQuotes', () => {
  test('default', async () => {
    const { client, rpc } = chain()
    const number = await rpc.getBlockNumber()
    const before = client.roundTrips()
    const quotes = await fetchQuotes(
      client,
      [request(), request({ key: 'buy', exact: 'buy', units: 2_000_000_000n })],
      number,
    )
    expect(client.roundTrips() - before).toBe(1)
    const { result } = await rpc.simulateContract({
      address: practice.uniswap?.quoter ?? weth,
      abi: parseAbi([
        'struct Single { address tokenIn; address tokenOut; uint256 amountIn; uint24 fee; uint160 sqrtPriceLimitX96; }',
        'function quoteExactInputSingle(Single single) returns (uint256 amountOut, uint160, uint32, uint256)',
      ]),
      functionName: 'quoteExactInputSingle',
      args: [{ tokenIn: weth, tokenOut: usdc, amountIn: 10n ** 18n, fee: 500, sqrtPriceLimitX96: 0n }],
    })
    expect(quotes.get('q')).toMatchObject({ status: 'ok', units: result[0] })
    const bought = quotes.get('buy')
    expect(bought?.status === 'ok' && bought.units).toBeGreaterThan(8n * 10n ** 17n)
    expect(bought?.status === 'ok' && bought.units).toBeLessThan(81n * 10n ** 16n)
  })

  test('behavior: a pool that is not there, and one with too little in it, are answers too', async () => {
    const { client } = chain()
    const quotes = await fetchQuotes(
      client,
      [
        request({ key: 'none', route: { tokens: [weth, usdc], fees: [10_000] } }),
        request({ key: 'too much', exact: 'buy', units: 10n ** 30n }),
        request({ key: 'fine' }),
      ],
      'latest',
    )
    expect(quotes.get('none')).toEqual({ status: 'failed' })
    expect(quotes.get('too much')).toEqual({ status: 'failed' })
    expect(quotes.get('fine')?.status).toBe('ok')
  })

  test('behavior: no question, no round trip; no market, no quote', async () => {
    const { client } = chain()
    const before = client.roundTrips()
    expect((await fetchQuotes(client, [], 'latest')).size).toBe(0)
    const without = { ...client, network: { ...practice, uniswap: null } }
    expect(await fetchQuotes(without, [request()], 'latest')).toEqual(new Map([['q', { status: 'failed' }]]))
    expect(client.roundTrips()).toBe(before)
  })
})
