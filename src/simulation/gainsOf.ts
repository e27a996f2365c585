import type { DecodedCall } from '../decoding/DecodedCall.ts'
import { keyOf } from '../decoding/keyOf.ts'
import type { Network } from '../model/Network.ts'

/**
 * By how much the calls raise what lies in the account at least, by token in lower case: what arrives at its least, what
 * leaves at its most. What an amount "all of it" brings is not known here, and counts as nothing.
 */
export function gainsOf(calls: readonly DecodedCall[], network: Network): ReadonlyMap<string, bigint> {
  const gains = new Map<string, bigint>()
  const move = (token: string, units: bigint): void => {
    gains.set(keyOf(token), (gains.get(keyOf(token)) ?? 0n) + units)
  }
  for (const call of calls) {
    for (const { token, units } of movesOf(call, network)) move(token, units)
    // A whole debt takes as much as there is: nothing can be counted on to be left.
    if (call.kind === 'repay' && call.units === null) {
      const gained = gains.get(keyOf(call.reserve.asset)) ?? 0n
      move(call.reserve.asset, gained > 0n ? -gained : 0n)
    }
  }
  return gains
}

type Move = { readonly token: string; readonly units: bigint }

function movesOf(call: DecodedCall, network: Network): readonly Move[] {
  const { native, wrapped } = network
  switch (call.kind) {
    case 'swap':
      return [
        { token: call.sells.address, units: -call.sellUnits },
        { token: call.buys.address, units: call.buyUnits },
      ]
    case 'transfer':
    case 'bridge':
      return [{ token: call.token.address, units: -call.units }]
    case 'native-send':
    case 'stake':
      return [{ token: native.address, units: -call.units }]
    case 'wrap':
      return [
        { token: native.address, units: -call.units },
        { token: wrapped.address, units: call.units },
      ]
    case 'unwrap':
      return [
        { token: native.address, units: call.units },
        { token: wrapped.address, units: -call.units },
      ]
    case 'supply':
      return [{ token: call.reserve.asset, units: -call.units }]
    case 'withdraw':
    case 'borrow':
      return [{ token: call.reserve.asset, units: call.units ?? 0n }]
    case 'repay':
      return [{ token: call.reserve.asset, units: -(call.units ?? 0n) }]
    case 'deposit':
      return [{ token: call.vault.asset, units: -call.units }]
    case 'take-out':
      return [{ token: call.vault.asset, units: call.units }]
    case 'redeem':
    case 'approve':
    case 'collateral':
    case 'take-back':
    case 'request-exit':
    case 'claim':
    case 'unknown':
      return []
    default:
      return call satisfies never
  }
}
