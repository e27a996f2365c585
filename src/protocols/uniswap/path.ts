import { concatHex, type Hex, numberToHex } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { SwapRoute } from '../../model/Quote.ts'

/** Token, fee (3 bytes), token, … as Uniswap's `Path.sol` reads it. Paths of exact-output swaps run backwards. */
export function encodePath(route: SwapRoute, exact: 'sell' | 'buy'): Hex {
  const tokens = exact === 'sell' ? route.tokens : [...route.tokens].reverse()
  const fees = exact === 'sell' ? route.fees : [...route.fees].reverse()
  const [first, ...rest] = tokens
  if (first === undefined || rest.length !== fees.length || rest.length === 0)
    throw new SaysoError('internal', 'A swap route needs one pool between each two tokens.')
  const hops = rest.flatMap((token, index) => [numberToHex(fees[index] ?? 0, { size: 3 }), token])
  return concatHex([first, ...hops])
}
