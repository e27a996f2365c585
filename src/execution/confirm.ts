import { blockDepth } from './blockDepth.ts'
import type { MinedTransaction, RecoveryPorts } from './ports.ts'

const pollMs = 2_000
/** Half an hour: longer than twelve blocks take anywhere. Then it is taken up again later. */
const polls = 900

/** Waits until the block of a transaction lies so deep. `unclear`: it does not yet, and nobody waits any longer. */
export async function confirm(
  mined: MinedTransaction,
  wanted: number,
  { chain, pause, signal }: RecoveryPorts,
): Promise<'deep' | 'rolled-back' | 'unclear'> {
  if (wanted <= 1) return 'deep'
  for (let poll = 0; poll < polls && !signal.aborted; poll += 1) {
    if (poll > 0) await pause(pollMs)
    const depth = await blockDepth(mined, chain)
    if (depth === 'gone') return 'rolled-back'
    if (depth !== null && depth >= wanted) return 'deep'
  }
  return 'unclear'
}
