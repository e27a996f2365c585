import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, getAddress, parseAbiParameters } from 'viem/utils'

/** One thing that the router is told to do. `tokens` run from what is sold to what is bought, whatever order the bytes have. */
export type RouterAction =
  | {
      readonly kind: 'trade'
      /** Which side `amount` is exact for; `limit` is the least that is bought, or the most that is sold. */
      readonly exact: 'sell' | 'buy'
      readonly tokens: readonly Address[]
      readonly fees: readonly number[]
      readonly recipient: Address
      readonly amount: bigint
      readonly limit: bigint
      /** Not zero: the trade may stop half-way at a price. */
      readonly priceLimit: bigint
    }
  | { readonly kind: 'unwrap'; readonly minimum: bigint; readonly recipient: Address }
  | { readonly kind: 'refund' }

/** `deadline` in chain seconds; null where the bytes carry none. */
export type RouterCall = { readonly deadline: bigint | null; readonly actions: readonly RouterAction[] }

const singleArgs = parseAbiParameters('(address, address, uint24, address, uint256, uint256, uint160)')
const pathArgs = parseAbiParameters('(bytes, address, uint256, uint256)')
const unwrapArgs = parseAbiParameters('uint256, address')
const multicallArgs = parseAbiParameters('uint256, bytes[]')

/** Calls of Uniswap's SwapRouter02. Null for whatever is not exactly one of these, to the last byte, inner calls included. */
export function decodeUniswap(data: Hex): RouterCall | null {
  const bytes = data.toLowerCase()
  try {
    if (bytes.slice(0, 10) !== '0x5ae401dc') {
      const action = decodeAction(bytes)
      return action?.kind === 'trade' ? { deadline: null, actions: [action] } : null
    }
    const body: Hex = `0x${bytes.slice(10)}`
    const args = decodeAbiParameters(multicallArgs, body)
    if (encodeAbiParameters(multicallArgs, args) !== body) return null
    const actions = args[1].map((inner) => decodeAction(inner.toLowerCase()))
    const known = actions.filter((action) => action !== null)
    return known.length === actions.length ? { deadline: args[0], actions: known } : null
  } catch {
    return null
  }
}

function decodeAction(bytes: string): RouterAction | null {
  const body: Hex = `0x${bytes.slice(10)}`
  switch (bytes.slice(0, 10)) {
    case '0x04e45aaf':
      return decodeSingle(body, 'sell')
    case '0x5023b4df':
      return decodeSingle(body, 'buy')
    case '0xb858183f':
      return decodePath(body, 'sell')
    case '0x09b81346':
      return decodePath(body, 'buy')
    case '0x49404b7c': {
      const args = decodeAbiParameters(unwrapArgs, body)
      if (encodeAbiParameters(unwrapArgs, args) !== body) return null
      return { kind: 'unwrap', minimum: args[0], recipient: args[1] }
    }
    case '0x12210e8a':
      return body === '0x' ? { kind: 'refund' } : null
    default:
      return null
  }
}

function decodeSingle(body: Hex, exact: 'sell' | 'buy'): RouterAction | null {
  const args = decodeAbiParameters(singleArgs, body)
  if (encodeAbiParameters(singleArgs, args) !== body) return null
  const [tokenIn, tokenOut, fee, recipient, amount, limit, priceLimit] = args[0]
  return { kind: 'trade', exact, tokens: [tokenIn, tokenOut], fees: [fee], recipient, amount, limit, priceLimit }
}

function decodePath(body: Hex, exact: 'sell' | 'buy'): RouterAction | null {
  const args = decodeAbiParameters(pathArgs, body)
  if (encodeAbiParameters(pathArgs, args) !== body) return null
  const [path, recipient, amount, limit] = args[0]
  const hops = splitPath(path)
  if (!hops) return null
  // An exact-output path is written backwards: bought token first.
  const tokens = exact === 'sell' ? hops.tokens : hops.tokens.toReversed()
  const fees = exact === 'sell' ? hops.fees : hops.fees.toReversed()
  return { kind: 'trade', exact, tokens, fees, recipient, amount, limit, priceLimit: 0n }
}

/** 20 bytes of token, then 3 bytes of fee and 20 of token for every hop. */
function splitPath(path: Hex): { readonly tokens: Address[]; readonly fees: number[] } | null {
  const hex = path.slice(2)
  if (hex.length < 86 || (hex.length - 40) % 46 !== 0) return null
  const tokens = [getAddress(`0x${hex.slice(0, 40)}`)]
  const fees: number[] = []
  for (let at = 40; at < hex.length; at += 46) {
    fees.push(Number.parseInt(hex.slice(at, at + 6), 16))
    tokens.push(getAddress(`0x${hex.slice(at + 6, at + 46)}`))
  }
  return { tokens, fees }
}
