import type { Address } from 'viem'
import type { Network } from '../../model/Network.ts'
import type { Read } from '../../model/Read.ts'
import { readAllowance } from '../knownReads.ts'
import { knownGrant } from './catalogueGrants.ts'
import { grantRead } from './grantRead.ts'

/** How much of a right stands at the contract that keeps it: an allowance, credit, or 1 and 0 for the keys to Morpho. */
export function pairRead(network: Network, contract: Address, account: Address, spender: Address): Read<bigint> {
  const known = knownGrant(network, contract, spender)
  return known === null ? readAllowance(contract, account, spender) : grantRead(known, account)
}
