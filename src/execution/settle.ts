import { deliver, isNonceTaken, look } from './deliver.ts'
import type { MinedTransaction, RecoveryPorts } from './ports.ts'
import type { StepVersions } from './StepVersions.ts'

export type Settled =
  | { readonly status: 'mined'; readonly transaction: MinedTransaction }
  | { readonly status: 'nonce-taken' }
  /** Still on its way, or out of sight. */
  | { readonly status: 'unclear' }

const tries = { patient: 3, hasty: 1 } as const

/** Waits for what was sent, and for whatever takes its place meanwhile. Where a node forgot it, it gets the newest bytes again. */
export async function settle(versions: StepVersions, ports: RecoveryPorts): Promise<Settled> {
  const most = ports.patienceMs === undefined ? tries.patient : tries.hasty
  for (let attempt = 0; attempt < most && !ports.signal.aborted; attempt += 1) {
    const known = versions.all.length
    const waited = await waitForAny(versions, ports)
    if (waited !== null) return { status: 'mined', transaction: waited }
    const found = await look(versions.all, ports)
    if (found?.status === 'mined') return found
    if (await isNonceTaken(versions.all, ports)) return { status: 'nonce-taken' }
    if (found?.status === 'unknown') await deliver(versions.newest, ports, versions.all)
    // With something new to wait for, patience begins anew.
    if (versions.all.length > known) attempt = -1
  }
  return { status: 'unclear' }
}

/** The first that is in a block. Null where patience ends, or another one joins them. */
async function waitForAny(versions: StepVersions, ports: RecoveryPorts): Promise<MinedTransaction | null> {
  const over = new AbortController()
  const patience = ports.patienceMs === undefined ? [] : [AbortSignal.timeout(ports.patienceMs)]
  const signal = AbortSignal.any([ports.signal, over.signal, ...patience])
  try {
    const each = versions.all.map(({ hash }) => ports.chain.waitForReceipt(hash, signal))
    return await Promise.race([Promise.any(each).catch(() => null), versions.joined()])
  } finally {
    over.abort()
  }
}
