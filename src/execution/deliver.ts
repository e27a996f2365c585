import { missingCase } from '../errors/missingCase.ts'
import type { Version } from '../journal/foldPlans.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { Found, RecoveryPorts } from './ports.ts'
import { recogniseNodeError } from './recogniseNodeError.ts'
import { relayOf } from './relayOf.ts'

export type Delivery =
  | { readonly status: 'sent'; readonly known: EventOf<'sent'>['known'] }
  | { readonly status: 'not-sent'; readonly why: 'refused' | 'nonce-taken'; readonly detail: string }
  /** Neither taken nor refused for sure: it may be on its way. */
  | { readonly status: 'unclear'; readonly detail: string }

const pauses = [0, 250, 1000, 3000]

/**
 * Gives signed bytes to the chain. Where the answer is not clear, the same bytes are given again, or looked for by their
 * hash; there is no other signature in here, so that it cannot happen twice.
 * @param heard who may have these bytes by now. A relay that may have them and refuses them has said nothing of the first time
 */
export async function deliver(
  signed: Version,
  ports: RecoveryPorts,
  versions: readonly Version[] = [signed],
  heard: 'nobody' | 'perhaps' = 'perhaps',
): Promise<Delivery> {
  let detail = ''
  let refusalCounts = heard === 'nobody' || relayOf(versions, ports.chain) === null
  for (const milliseconds of pauses) {
    if (milliseconds > 0) await ports.pause(milliseconds)
    if (ports.signal.aborted) break
    try {
      await ports.chain.send(signed.raw)
      return { status: 'sent', known: 'accepted' }
    } catch (thrown) {
      detail = wordsOf(thrown).slice(0, 300)
      const delivery = await interpret(thrown, { detail, refusalCounts }, versions, ports)
      if (delivery !== null) return delivery
      refusalCounts = relayOf(versions, ports.chain) === null
    }
  }
  return { status: 'unclear', detail }
}

/** Null: nothing is known yet. A refusal counts only when the node does not have the transaction after all. */
async function interpret(
  thrown: unknown,
  { detail, refusalCounts }: { readonly detail: string; readonly refusalCounts: boolean },
  versions: readonly Version[],
  ports: RecoveryPorts,
): Promise<Delivery | null> {
  const answer = recogniseNodeError(thrown)
  if (answer === 'already-known') return { status: 'sent', known: 'already-known' }
  const found = await look(versions, ports)
  if (found === null) return null
  if (found.status !== 'unknown') return { status: 'sent', known: 'found' }
  switch (answer) {
    case 'refused':
      return refusalCounts ? { status: 'not-sent', why: 'refused', detail } : null
    case 'replacement-underpriced':
      return refusalCounts ? { status: 'not-sent', why: 'nonce-taken', detail } : null
    case 'nonce-too-low':
      return (await isNonceTaken(versions, ports)) ? { status: 'not-sent', why: 'nonce-taken', detail } : null
    case 'unclear':
      return null
    default:
      return missingCase(answer)
  }
}

/** Whichever of them got furthest. Null where the node does not answer. */
export async function look(versions: readonly Version[], { chain }: RecoveryPorts): Promise<Found | null> {
  try {
    const found = await Promise.all(versions.map(({ hash }) => chain.find(hash)))
    const best = found.find(({ status }) => status === 'mined') ?? found.find(({ status }) => status === 'pending')
    return best ?? { status: 'unknown' }
  } catch {
    return null
  }
}

/** Another transaction is in a block with our nonce: ours never will be. Asked in this order, since ours may just have been mined. */
export async function isNonceTaken(versions: readonly Version[], ports: RecoveryPorts): Promise<boolean> {
  try {
    const [first] = versions
    if (first === undefined || (await ports.chain.nonce('latest')) <= first.nonce) return false
    return (await look(versions, ports))?.status === 'unknown'
  } catch {
    return false
  }
}

/** What the node said, where the library that wraps it keeps that apart: its own message begins with the whole request. */
function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  return 'details' in thrown && typeof thrown.details === 'string' ? thrown.details : thrown.message
}
