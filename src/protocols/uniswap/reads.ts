import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Quote, QuoteRequest } from '../../model/Quote.ts'
import type { Read } from '../../model/Read.ts'
import { poolAbi, quoterAbi } from './abis.ts'
import { encodePath } from './path.ts'

/** What a swap along this route would bring (or cost), played by Uniswap's own quoter. */
export function readQuote(quoter: Address, request: QuoteRequest): Read<Quote> {
  const path = encodePath(request.route, request.exact)
  const functionName = request.exact === 'sell' ? 'quoteExactInput' : 'quoteExactOutput'
  return {
    to: quoter,
    data: encodeFunctionData({ abi: quoterAbi, functionName, args: [path, request.units] }),
    decode: (data) => {
      const [units, , , gas] = decodeFunctionResult({ abi: quoterAbi, functionName, data })
      return { status: 'ok', units, gas }
    },
  }
}

/** The price that a pool stands at: the square root of token1 for one token0 in smallest units, times 2 to the 96. */
export function readPoolPrice(pool: Address): Read<bigint> {
  return {
    to: pool,
    data: encodeFunctionData({ abi: poolAbi, functionName: 'slot0' }),
    decode: (data) => decodeFunctionResult({ abi: poolAbi, functionName: 'slot0', data })[0],
  }
}
