import type { Address } from 'viem'
import { hexToBigInt, pad } from 'viem/utils'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { SimulatedLog } from '../../model/Simulation.ts'
import { transferTopic } from '../../protocols/erc20/topics.ts'

/** `Withdrawal(address,uint256)` of WETH: coins that came out of it, whoever had it unwrapped. */
const withdrawalTopic = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65'

/**
 * What one mined call moved in the wallet, to the unit and by token in lower case, whatever else happened since: tokens by
 * what they logged, coins by what the call carried and what was unwrapped for it. Fees are not counted.
 */
export function movedBy(
  { call, value, logs }: { readonly call: DecodedCall; readonly value: bigint; readonly logs: readonly SimulatedLog[] },
  { network, account }: { readonly network: Network; readonly account: Address },
): ReadonlyMap<string, bigint> {
  const moved = new Map<string, bigint>()
  const move = (token: string, units: bigint): void => {
    if (units !== 0n) moved.set(keyOf(token), (moved.get(keyOf(token)) ?? 0n) + units)
  }
  const own = keyOf(pad(account))
  for (const { address, topics, data } of logs) {
    const [kind, from, to, more] = topics
    // With a fourth topic it is one of ERC-721.
    if (kind !== transferTopic || from === undefined || to === undefined || more !== undefined) continue
    if (keyOf(to) === own) move(address, unitsIn(data))
    if (keyOf(from) === own) move(address, -unitsIn(data))
  }
  const { native, wrapped } = network
  move(native.address, -value)
  if (call.kind === 'wrap') move(wrapped.address, call.units)
  if (call.kind === 'unwrap') {
    move(wrapped.address, -call.units)
    move(native.address, call.units)
  }
  if (call.kind === 'swap' && keyOf(call.buys.address) === keyOf(native.address))
    for (const { address, topics, data } of logs)
      if (keyOf(address) === keyOf(wrapped.address) && topics[0] === withdrawalTopic)
        move(native.address, unitsIn(data))
  return moved
}

function unitsIn(data: `0x${string}`): bigint {
  return data === '0x' ? 0n : hexToBigInt(data)
}
