import { type Address, slice } from 'viem'
import type { DecodedCall } from '../decoding/DecodedCall.ts'
import { decodeCall } from '../decoding/decodeCall.ts'
import { keyOf } from '../decoding/keyOf.ts'
import type { Network } from '../model/Network.ts'
import type { Call } from '../model/Step.ts'
import type { Gift, Pair, Watched } from './bracket.ts'

/** Calls that begin with whom they are about: `approve`, Aave’s `approveDelegation`, Morpho’s `setAuthorization`. */
const rightSelectors: readonly string[] = ['0x095ea7b3', '0xc04a8a10', '0xeecea000']

/**
 * What has to be read around a plan beside the account's balances, off the bytes themselves: who may take what, who is
 * sent what, and the pools that are traded in. `rights` are read beside those. A call that cannot be read names nothing here, and is for others to refuse.
 */
export function watchedBy(calls: readonly Call[], network: Network, rights: readonly Pair[] = []): Watched {
  const pairs = new Map<string, Pair>()
  const gifts = new Map<string, Gift>()
  const pools = new Map<string, Address>()
  for (const call of calls) {
    const decoded = decodeCall(call, network)
    for (const pair of pairsIn(call)) pairs.set(keyOf(`${pair.token}:${pair.spender}`), pair)
    for (const gift of giftsIn(decoded, network)) gifts.set(keyOf(`${gift.token.address}:${gift.to}`), gift)
    for (const pool of poolsIn(decoded, network)) pools.set(keyOf(pool), pool)
  }
  for (const pair of rights) pairs.set(keyOf(`${pair.token}:${pair.spender}`), pair)
  return { pairs: [...pairs.values()], gifts: [...gifts.values()], pools: [...pools.values()] }
}

/** Of any contract, known or not: whatever looks like a right is watched as one. */
function pairsIn({ to, data }: Call): readonly Pair[] {
  if (!rightSelectors.includes(data.slice(0, 10)) || data.length < 2 + 2 * 36) return []
  return [{ token: to, spender: slice(data, 16, 36) }]
}

function giftsIn(call: DecodedCall, network: Network): readonly Gift[] {
  if (call.kind === 'native-send') return [{ token: network.native, to: call.to }]
  return call.kind === 'transfer' ? [{ token: call.token, to: call.to }] : []
}

function poolsIn(call: DecodedCall, network: Network): readonly Address[] {
  if (call.kind !== 'swap') return []
  return call.trades.flatMap((trade) =>
    trade.fees.flatMap((fee, hop) => {
      const ends = [trade.tokens[hop] ?? '', trade.tokens[hop + 1] ?? ''].map(keyOf)
      const pool = network.uniswap?.pools.find(
        (one) => one.fee === fee && ends.includes(keyOf(one.token0)) && ends.includes(keyOf(one.token1)),
      )
      return pool === undefined ? [] : [pool.address]
    }),
  )
}
