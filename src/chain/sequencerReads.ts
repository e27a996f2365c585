import type { Network } from '../model/Network.ts'
import { readBlockTime, readSequencer } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/** `settling`: it is up again, and prices may still be from before. */
export type SequencerState = 'none' | 'up' | 'down' | 'settling' | 'unread'

/** Asks whether the machine that orders a rollup's transactions is up. Prices are believed where it is, or where there is none. */
export function addSequencerReads(batch: ReadBatch, network: Network): () => SequencerState {
  const { sequencer } = network.chain
  if (sequencer === null) return () => 'none'
  let status: { readonly up: boolean; readonly since: bigint } | null = null
  let now: bigint | null = null
  batch.add(readSequencer(sequencer.address), (value) => {
    status = value
  })
  batch.add(readBlockTime(network.multicall3), (value) => {
    now = value
  })
  return () => {
    // Before its first report a feed says 0 at time 0.
    if (status === null || now === null || status.since === 0n) return 'unread'
    if (!status.up) return 'down'
    return now - status.since < BigInt(sequencer.graceSeconds) ? 'settling' : 'up'
  }
}

export function arePricesBelieved(state: SequencerState): boolean {
  return state === 'none' || state === 'up'
}
