import { type Address, encodeFunctionData, type Hex } from 'viem'
import type { SwapRoute } from '../../model/Quote.ts'
import type { Call } from '../../model/Step.ts'
import { routerAbi } from './abis.ts'
import { encodePath } from './path.ts'

/** SwapRouter02's own word for "this router": what it holds is unwrapped in the same call. */
const routerItself: Address = '0x0000000000000000000000000000000000000002'

export type SwapTerms = {
  readonly router: Address
  readonly account: Address
  readonly route: SwapRoute
  readonly exact: 'sell' | 'buy'
  /** Exactly, where `exact` is `sell`; at most, where it is `buy`. Units of the first token. */
  readonly sellUnits: bigint
  /** At least, where `exact` is `sell`; exactly, where it is `buy`. Units of the last token. */
  readonly buyUnits: bigint
  readonly sellsNative: boolean
  readonly buysNative: boolean
  /** Chain seconds after which the router itself refuses. */
  readonly deadline: bigint
}

/** One swap as one call. Ether is wrapped and unwrapped by the router on the way; what is left of it comes back. */
export function buildSwap(terms: SwapTerms): Call {
  const recipient = terms.buysNative ? routerItself : terms.account
  const path = encodePath(terms.route, terms.exact)
  const swap =
    terms.exact === 'sell'
      ? encodeFunctionData({
          abi: routerAbi,
          functionName: 'exactInput',
          args: [{ path, recipient, amountIn: terms.sellUnits, amountOutMinimum: terms.buyUnits }],
        })
      : encodeFunctionData({
          abi: routerAbi,
          functionName: 'exactOutput',
          args: [{ path, recipient, amountOut: terms.buyUnits, amountInMaximum: terms.sellUnits }],
        })
  const inner: Hex[] = [swap]
  if (terms.buysNative)
    inner.push(
      encodeFunctionData({ abi: routerAbi, functionName: 'unwrapWETH9', args: [terms.buyUnits, terms.account] }),
    )
  if (terms.sellsNative && terms.exact === 'buy')
    inner.push(encodeFunctionData({ abi: routerAbi, functionName: 'refundETH' }))
  return {
    to: terms.router,
    value: terms.sellsNative ? terms.sellUnits : 0n,
    data: encodeFunctionData({ abi: routerAbi, functionName: 'multicall', args: [terms.deadline, inner] }),
  }
}
