import { missingCase } from '../errors/missingCase.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { Found, RecoveryPorts } from './ports.ts'
import { recogniseNodeError } from './recogniseNodeError.ts'

export type Signed = Pick<EventOf<'signed'>, 'raw' | 'hash' | 'nonce'>

export type Delivery =
  | { readonly status: 'sent'; readonly known: EventOf<'sent'>['known'] }
  | { readonly status: 'not-sent'; readonly why: 'refused' | 'nonce-taken'; readonly detail: string }
  /** Neither taken nor refused for sure: it may be on its way. */
  | { readonly status: 'unclear'; readonly detail: string }

const pauses = [0, 250, 1000, 3000]

/**
 * Gives signed bytes to the chain. Where the answer is not clear, the same bytes are given again, or looked for by their
 * hash; there is no other signature in here, so that it cannot happen twice.
 */
export async function deliver(signed: Signed, ports: RecoveryPorts): Promise<Delivery> {
  let detail = ''
  for (const milliseconds of pauses) {
    if (milliseconds > 0) await ports.pause(milliseconds)
    if (ports.signal.aborted) break
    try {
      await ports.chain.send(signed.raw)
      return { status: 'sent', known: 'accepted' }
    } catch (thrown) {
      detail = wordsOf(thrown).slice(0, 300)
      const delivery = await interpret(thrown, detail, signed, ports)
      if (delivery !== null) return delivery
    }
  }
  return { status: 'unclear', detail }
}

/** Null: nothing is known yet. A refusal counts only when the node does not have the transaction after all. */
async function interpret(
  thrown: unknown,
  detail: string,
  signed: Signed,
  ports: RecoveryPorts,
): Promise<Delivery | null> {
  const answer = recogniseNodeError(thrown)
  if (answer === 'already-known') return { status: 'sent', known: 'already-known' }
  const found = await look(signed, ports)
  if (found === null) return null
  if (found.status !== 'unknown') return { status: 'sent', known: 'found' }
  switch (answer) {
    case 'refused':
      return { status: 'not-sent', why: 'refused', detail }
    case 'replacement-underpriced':
      return { status: 'not-sent', why: 'nonce-taken', detail }
    case 'nonce-too-low':
      return (await isNonceTaken(signed, ports)) ? { status: 'not-sent', why: 'nonce-taken', detail } : null
    case 'unclear':
      return null
    default:
      return missingCase(answer)
  }
}

/** Null where the node does not answer. */
export async function look({ hash }: Signed, { chain }: RecoveryPorts): Promise<Found | null> {
  try {
    return await chain.find(hash)
  } catch {
    return null
  }
}

/** Another transaction is in a block with our nonce: ours never will be. Asked in this order, since ours may just have been mined. */
export async function isNonceTaken(signed: Signed, ports: RecoveryPorts): Promise<boolean> {
  try {
    if ((await ports.chain.nonce('latest')) <= signed.nonce) return false
    return (await ports.chain.find(signed.hash)).status === 'unknown'
  } catch {
    return false
  }
}

/** What the node said, where the library that wraps it keeps that apart: its own message begins with the whole request. */
function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  return 'details' in thrown && typeof thrown.details === 'string' ? thrown.details : thrown.message
}
