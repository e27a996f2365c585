import type { Address } from 'viem'
import type { Typed } from '../Choice.ts'

/**
 * Across's pool on a network. No package that may be used has it: Across's own are AGPL, and an address is a fact. Which
 * tokens it moves is from `TOKEN_SYMBOLS_MAP` of `@across-protocol/constants@3.1.127`.
 */
export function spokePoolOf(address: Address): Typed {
  return { address, source: 'dist/broadcast/deployed-addresses.json of @across-protocol/contracts@5.0.27' }
}
