import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Quote, QuoteRequest } from '../../model/Quote.ts'
import type { Read } from '../../model/Read.ts'
import { quoterAbi } from './abis.ts'
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
