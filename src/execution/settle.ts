import { deliver, isNonceTaken, look, type Signed } from './deliver.ts'
import type { MinedTransaction, RecoveryPorts } from './ports.ts'

export type Settled =
  | { readonly status: 'mined'; readonly transaction: MinedTransaction }
  | { readonly status: 'nonce-taken' }
  /** Still on its way, or out of sight. */
  | { readonly status: 'unclear' }

const tries = 3

/** Waits for what was sent. Where a node forgot it, it gets the same bytes again. */
export async function settle(signed: Signed, ports: RecoveryPorts): Promise<Settled> {
  for (let attempt = 0; attempt < tries && !ports.signal.aborted; attempt += 1) {
    const waited = await ports.chain.waitForReceipt(signed.hash, ports.signal).catch(() => null)
    if (waited !== null) return { status: 'mined', transaction: waited }
    const found = await look(signed, ports)
    if (found?.status === 'mined') return found
    if (await isNonceTaken(signed, ports)) return { status: 'nonce-taken' }
    if (found?.status === 'unknown') await deliver(signed, ports)
  }
  return { status: 'unclear' }
}
