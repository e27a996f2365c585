import { getAddress } from 'viem'
import type { Snapshot } from '../model/Snapshot.ts'
import { pricesOf } from '../stages/pricesOf.ts'
import type { TokenPrice } from '../wallet/SignRequest.ts'

/** What the plan was judged by, of everything that can be held. What is owed has a price below zero, and cannot be spent. */
export function pricesForSigner(snapshot: Snapshot): readonly TokenPrice[] {
  return [...pricesOf(snapshot)].flatMap(([token, { usdE8 }]) =>
    usdE8 > 0n ? [{ token: getAddress(token), usdE8 }] : [],
  )
}
