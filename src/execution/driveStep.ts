import { missingCase } from '../errors/missingCase.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { type Depths, eventOf, type Version } from '../journal/foldPlans.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import { nextStepState, type StepEvent, type StepState } from '../journal/stepTable.ts'
import { confirm } from './confirm.ts'
import { deliver, isNonceTaken, look } from './deliver.ts'
import { ownVersions } from './ownVersions.ts'
import type { MinedTransaction, RecoveryPorts } from './ports.ts'
import { isCancelled, relayOf } from './relayOf.ts'
import type { StepVersions } from './StepVersions.ts'
import { settle } from './settle.ts'

/** How a signed step came to rest. */
export type Driven =
  /** In a block that lies as deep as was wanted. `written`: the journal has it. */
  | { readonly status: 'settled'; readonly transaction: MinedTransaction; readonly written: boolean }
  /** Its cancelling transaction is there in its place. */
  | { readonly status: 'cancelled'; readonly transaction: MinedTransaction }
  | { readonly status: 'given-up'; readonly why: EventOf<'not-sent'>['why']; readonly detail: string }
  /** Nobody can say yet. `inBlock`: it is in a block, and that does not lie deep enough. */
  | { readonly status: 'unclear'; readonly inBlock: boolean }

export type StepRow = EventOf<'sent'> | EventOf<'mined'> | EventOf<'not-sent'> | EventOf<'rolled-back'>

export type Drive = {
  readonly versions: StepVersions
  readonly from: StepState
  /** How it stands in a block, where `from` says that it does. */
  readonly mined: MinedTransaction | null
  /** Chain seconds, from which on nothing is sent for the first time. Null where it was on the chain already, in its time. */
  readonly expiresAt: bigint | null
  /** Signed right now, so nobody has heard of it: the chain need not be asked for it first. */
  readonly fresh: boolean
  readonly depths: Depths
  /** Writes a row, before anything follows from it. False where it could not be written. */
  readonly record: (row: StepRow) => boolean
}

/**
 * One signed step by the table, from wherever it is to where it rests. The only bytes in here are those that were signed.
 * Yields each time that a node is known to have it.
 */
export async function* driveStep(drive: Drive, ports: RecoveryPorts): AsyncGenerator<'sent', Driven> {
  const { versions, depths } = drive
  const { planId, index, hash } = versions.newest
  const step = { planId, index, hash }
  let { from: state, mined, expiresAt, fresh } = drive
  let written = true

  function go(event: StepEvent, row: StepRow): void {
    const next = nextStepState(state, event)
    if (next === null) throw new SaysoError('internal', `A step that is ${state} cannot be ${event}.`)
    written = drive.record(row)
    state = next
  }
  function goMined(transaction: MinedTransaction): void {
    const version = versions.all.find((one) => one.hash === transaction.hash) ?? versions.newest
    go(eventOf(transaction.status, version), { kind: 'mined', ...step, ...transaction })
    mined = transaction
  }
  function giveUp(why: EventOf<'not-sent'>['why'], detail: string): Driven {
    go(why, { kind: 'not-sent', ...step, why, detail })
    return { status: 'given-up', why, detail }
  }

  for (;;)
    switch (state) {
      case 'signed':
      case 'sent': {
        const known = fresh ? 'unknown' : await takeUp(versions.all, expiresAt, ports)
        if (known === null) return { status: 'unclear', inBlock: false }
        if (typeof known === 'object') {
          goMined(known)
          break
        }
        if (known === 'nonce-taken' || known === 'expired') return giveUp(known, '')
        if (known === 'unknown') {
          const delivery = await deliver(versions.newest, ports, versions.all, fresh ? 'nobody' : 'perhaps')
          if (delivery.status === 'not-sent') return giveUp(delivery.why, delivery.detail)
          if (delivery.status === 'unclear' && !fresh) return { status: 'unclear', inBlock: false }
          // A relay is given it each time that somebody asks, and says each time that it has it.
          const isNews = state === 'signed' || relayOf(versions.all, ports.chain) === null
          if (delivery.status === 'sent' && isNews) {
            go('sent', { kind: 'sent', ...step, known: delivery.known })
            yield 'sent'
          }
        }
        fresh = false
        const settled = await settle(versions, ports)
        if (settled.status === 'unclear') return { status: 'unclear', inBlock: false }
        if (settled.status === 'nonce-taken') return giveUp('nonce-taken', '')
        goMined(settled.transaction)
        break
      }
      case 'mined':
      case 'reverted':
      case 'cancelled': {
        if (mined === null) throw new SaysoError('internal', 'A step is in a block that nobody knows.')
        const confirmed = await confirm(mined, depths.wanted, ports)
        if (confirmed === 'deep')
          return state === 'cancelled'
            ? { status: 'cancelled', transaction: mined }
            : { status: 'settled', transaction: mined, written }
        if (confirmed === 'unclear') return { status: 'unclear', inBlock: true }
        const { blockNumber, blockHash } = mined
        go('rolled-back', { kind: 'rolled-back', ...step, hash: mined.hash, blockNumber, blockHash })
        if (!written) return { status: 'unclear', inBlock: false }
        mined = null
        expiresAt = null
        yield 'sent'
        break
      }
      case 'unsigned':
      case 'refused':
      case 'expired':
      case 'replaced':
      case 'mined-for-good':
      case 'reverted-for-good':
      case 'cancelled-for-good':
      case 'dead':
        throw new SaysoError('internal', `A step that is ${state} needs nothing.`)
      default:
        return missingCase(state)
    }
}

/** What the chain says of bytes that may have been sent. Null where it says nothing. */
async function takeUp(
  versions: readonly Version[],
  expiresAt: bigint | null,
  ports: RecoveryPorts,
): Promise<MinedTransaction | 'pending' | 'unknown' | 'nonce-taken' | 'expired' | null> {
  const { chain, journal } = ports
  const own = ownVersions(versions, journal.entries())
  if (own.length === 0) return 'nonce-taken'
  try {
    const found = await look(own, ports)
    if (found === null) return null
    if (found.status === 'mined') return found.transaction
    if (found.status === 'pending') return 'pending'
    if (await isNonceTaken(own, ports)) return 'nonce-taken'
    if (expiresAt === null || (await chain.now()) < expiresAt) return 'unknown'
    if (relayOf(own, chain) === null) return 'expired'
    // The relay may have it still, and bring it to a block: that nobody sees it is no end.
    return isCancelled(own) ? 'unknown' : null
  } catch {
    return null
  }
}
