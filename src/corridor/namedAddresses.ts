import { type Address, getAddress, isAddress } from 'viem'
import type { Intent } from '../model/Reading.ts'

/** Addresses that the message names as recipients: whether code stands there is part of the snapshot. */
export function namedAddresses(intents: readonly Intent[]): readonly Address[] {
  return intents.flatMap((intent) =>
    intent.kind === 'send' && isAddress(intent.to, { strict: false }) ? [getAddress(intent.to)] : [],
  )
}
