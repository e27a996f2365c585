import { type Address, getAddress, isAddress } from 'viem'
import type { Intent } from '../model/Reading.ts'
import type { ResolvedName } from '../model/ResolvedName.ts'

/** Addresses that the message names as recipients, itself or by a name of the registry: whether code stands there is part of the snapshot. */
export function namedAddresses(
  intents: readonly Intent[],
  names: readonly Pick<ResolvedName, 'address'>[] = [],
): readonly Address[] {
  const typed = intents.flatMap((intent) =>
    intent.kind === 'send' && isAddress(intent.to, { strict: false }) ? [getAddress(intent.to)] : [],
  )
  return [...new Set([...typed, ...names.map(({ address }) => address)])]
}
