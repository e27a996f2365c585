import { type Address, encodeFunctionData, type Hex } from 'viem'
import type { SwapRoute } from '../../model/Quote.ts'
import type { Call } from '../../model/Step.ts'
import { routerAbi } from './abis.ts'
import { encodePath } from './path.ts'

/** SwapRouter02's own word for "this router": what it holds is unwrapped in the same call. */
const routerItself: Address = '0x0000000000000000000000000000000000000002'

/** One way through the pools, with bounds of its own. */
export type SwapLeg = {
  readonly route: SwapRoute
  /** Exactly, where `exact` is `sell`; at most, where it is `buy`. Units of the first token. */
  readonly sellUnits: bigint
  /** At least, where `exact` is `sell`; exactly, where it is `buy`. Units of the last token. */
  readonly buyUnits: bigint
}

type Terms = {
  readonly router: Address
  readonly account: Address
  readonly exact: 'sell' | 'buy'
  readonly sellsNative: boolean
  readonly buysNative: boolean
  /** Chain seconds after which the router itself refuses. */
  readonly deadline: bigint
}

export type SwapTerms = Terms & SwapLeg
export type SplitTerms = Terms & { readonly legs: readonly SwapLeg[] }

/** One swap as one call. Ether is wrapped and unwrapped by the router on the way; what is left of it comes back. */
export function buildSwap(terms: SwapTerms): Call {
  return buildSplitSwap({ ...terms, legs: [terms] })
}

/** One swap over several ways as one call: all of it happens or none, and one approval is enough. */
export function buildSplitSwap(terms: SplitTerms): Call {
  const recipient = terms.buysNative ? routerItself : terms.account
  const total = (side: 'sellUnits' | 'buyUnits'): bigint => terms.legs.reduce((sum, leg) => sum + leg[side], 0n)
  const inner: Hex[] = terms.legs.map((leg) => {
    const path = encodePath(leg.route, terms.exact)
    return terms.exact === 'sell'
      ? encodeFunctionData({
          abi: routerAbi,
          functionName: 'exactInput',
          args: [{ path, recipient, amountIn: leg.sellUnits, amountOutMinimum: leg.buyUnits }],
        })
      : encodeFunctionData({
          abi: routerAbi,
          functionName: 'exactOutput',
          args: [{ path, recipient, amountOut: leg.buyUnits, amountInMaximum: leg.sellUnits }],
        })
  })
  if (terms.buysNative)
    inner.push(
      encodeFunctionData({ abi: routerAbi, functionName: 'unwrapWETH9', args: [total('buyUnits'), terms.account] }),
    )
  if (terms.sellsNative && terms.exact === 'buy')
    inner.push(encodeFunctionData({ abi: routerAbi, functionName: 'refundETH' }))
  return {
    to: terms.router,
    value: terms.sellsNative ? total('sellUnits') : 0n,
    data: encodeFunctionData({ abi: routerAbi, functionName: 'multicall', args: [terms.deadline, inner] }),
  }
}
