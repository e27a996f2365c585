import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import { isNative } from '../model/Token.ts'
import type { DecodedCall } from './DecodedCall.ts'
import { takerOf } from './shareVaults.ts'

/** What a call lets a contract pull out of the account, and thus needs an allowance for. `units` at most. */
export type Take = {
  readonly token: Address
  readonly spender: Address
  readonly units: bigint
  /** True where the chain itself says how much: all of what is owed. `units` is 0 then. */
  readonly all?: boolean
}

export function takesOf(call: DecodedCall, network: Network): Take | null {
  switch (call.kind) {
    case 'supply':
      return network.aave ? { token: call.reserve.asset, spender: network.aave.pool, units: call.units } : null
    case 'repay': {
      if (!network.aave) return null
      const take = { token: call.reserve.asset, spender: network.aave.pool, units: call.units ?? 0n }
      return call.units === null ? { ...take, all: true } : take
    }
    case 'deposit':
      return { token: call.vault.asset, spender: takerOf(network, call.vault), units: call.units }
    case 'request-exit':
      return { token: call.staking.token.address, spender: call.staking.queue, units: call.units }
    case 'bridge':
      return { token: call.token.address, spender: call.pool, units: call.units }
    case 'swap':
      return isNative(call.sells) ? null : { token: call.sells.address, spender: call.router, units: call.sellUnits }
    default:
      return null
  }
}
