import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import type { Network } from '../../model/Network.ts'

/** One transfer of the plan, by its bytes: which call makes it, of what, to whom, and how much. */
export type Sent = {
  readonly index: number
  readonly token: Address
  readonly to: Address
  readonly units: bigint
}

/** Every call that only gives something to somebody. */
export function sentBy(calls: readonly DecodedCall[], network: Network): readonly Sent[] {
  return calls.flatMap((call, index): Sent[] => {
    if (call.kind === 'native-send') return [{ index, token: network.native.address, to: call.to, units: call.units }]
    return call.kind === 'transfer' ? [{ index, token: call.token.address, to: call.to, units: call.units }] : []
  })
}
