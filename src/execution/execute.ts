import { SaysoError } from '../errors/SaysoError.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { Receipt, StepReceipt } from '../model/Receipt.ts'
import type { ApprovedPlan } from '../wallet/ApprovedPlan.ts'
import { chooseFees } from './chooseFees.ts'
import { claimPlan } from './claimPlan.ts'
import { tokensToWatch } from './compareOutcome.ts'
import { deliver } from './deliver.ts'
import { changesSoFar, compareWithPromise, finishPlan, leaveUnsettled, type Progress } from './finishPlan.ts'
import { measureSlots } from './measureSlots.ts'
import type { ExecutionEvent, ExecutionPorts, MinedTransaction } from './ports.ts'
import { allowedBy, readAllowances } from './readAllowances.ts'
import { settle } from './settle.ts'

/**
 * From an approval to the receipt: each step is checked again, signed, written down, sent, and waited for, before the
 * next one is looked at. Whatever goes wrong ends the run with a receipt that says what did happen.
 *
 * @throws SaysoError `plan-already-approved`, or what a disk says, before anything is signed. Never afterwards.
 */
export async function* execute(approved: ApprovedPlan, ports: ExecutionPorts): AsyncGenerator<ExecutionEvent, Receipt> {
  claimPlan(approved, ports.journal)
  return yield* runClaimed(approved, ports)
}

/** The run of a plan that `claimPlan` took. */
export async function* runClaimed(
  approved: ApprovedPlan,
  ports: ExecutionPorts,
): AsyncGenerator<ExecutionEvent, Receipt> {
  const { journal } = ports
  /** Wei that the steps so far may cost at the most, as they were signed. */
  let granted = 0n
  let progress: Progress = { ...approved, before: [], allowedBefore: null, steps: [] }
  try {
    const tokens = tokensToWatch(approved.plan.bounds, approved.promised)
    const allowed = allowedBy(approved.plan, ports.chain.network)
    const [units, allowedBefore] = await Promise.all([
      ports.chain.balances(tokens),
      readAllowances(allowed, ports.chain),
    ])
    const before = tokens.map((token, at) => ({ token, units: units[at] ?? 0n }))
    journal.append({ kind: 'started', planId: approved.planId, before })
    progress = { ...progress, before, allowedBefore }
  } catch (thrown) {
    return await finishPlan(progress, { kind: 'stopped', why: sentenceOf(thrown) }, ports)
  }

  for (const [index, title] of approved.titles.entries()) {
    const signed = await signNext(approved, { progress, granted }, index, ports).catch(sentenceOf)
    if (typeof signed === 'string') return await finishPlan(progress, { kind: 'stopped', why: signed }, ports)
    granted += (approved.plan.calls[index]?.gas ?? 0n) * signed.maxFeePerGas
    const { hash } = signed
    const event = (status: ExecutionEvent['status']): ExecutionEvent => {
      return { index, of: approved.titles.length, title, status, transaction: hash }
    }
    yield event('signed')

    const delivery = await deliver(signed, ports)
    if (delivery.status === 'not-sent')
      return await finishPlan(withStep(progress, notSent(signed, title)), stoppedBy(delivery, signed, ports), ports)
    if (delivery.status === 'sent') {
      record({ kind: 'sent', planId: approved.planId, index, hash, known: delivery.known }, ports)
      yield event('sent')
    }

    const settled = await settle(signed, ports)
    if (settled.status === 'unclear') return leaveUnsettled(progress, index, hash, journal)
    if (settled.status === 'nonce-taken') {
      const taken = { status: 'not-sent', why: 'nonce-taken', detail: '' } as const
      return await finishPlan(withStep(progress, notSent(signed, title)), stoppedBy(taken, signed, ports), ports)
    }
    const written = record({ kind: 'mined', planId: approved.planId, index, ...settled.transaction }, ports)
    progress = withStep(progress, stepReceipt(index, title, settled.transaction))
    yield event(settled.transaction.status)
    if (settled.transaction.status === 'reverted') return await finishPlan(progress, { kind: 'reverted' }, ports)
    const more = index + 1 < approved.titles.length
    if (!written && more)
      return await finishPlan(progress, { kind: 'stopped', why: 'The journal could not be written.' }, ports)
    if (!more) {
      const outcome = await compareWithPromise(progress, ports)
      return outcome === null
        ? leaveUnsettled(progress, index, hash, journal)
        : await finishPlan(progress, { kind: 'compared', outcome }, ports)
    }
  }
  throw new SaysoError('internal', 'A plan without steps was run.')
}

/** A sentence where the step must not be sent. When this returns a transaction, its bytes are on the disk. */
async function signNext(
  approved: ApprovedPlan,
  { progress, granted }: { readonly progress: Progress; readonly granted: bigint },
  index: number,
  { chain, checkRest, journal, sign, signal }: ExecutionPorts,
): Promise<EventOf<'signed'> | string> {
  if (signal.aborted) return 'Sayso is closing.'
  const measured = await measureSlots(progress, chain)
  const findings = await checkRest(index, await changesSoFar(progress, chain), measured)
  const block = findings.find(({ level }) => level === 'BLOCK')
  if (block !== undefined) return block.sentence
  const fees = chooseFees(approved.plan, index, granted, await chain.fees())
  if (fees === null) return 'Gas got dearer than the budget that you approved.'
  const terms = {
    nonce: await chain.nonce('pending'),
    chainTime: await chain.now(),
    receipts: progress.steps,
    measured,
    ...fees,
  }
  const transaction = await sign(approved, index, terms)
  const event: EventOf<'signed'> = {
    kind: 'signed',
    planId: approved.planId,
    index,
    ...transaction,
    nonce: terms.nonce,
    ...fees,
  }
  journal.append(event)
  return event
}

/** Whether it was written. What is on its way cannot be called back for a disk that is full. */
function record(event: EventOf<'sent'> | EventOf<'mined'> | EventOf<'not-sent'>, { journal }: ExecutionPorts): boolean {
  try {
    journal.append(event)
    return true
  } catch {
    return false
  }
}

function stoppedBy(
  { why, detail }: { why: 'refused' | 'nonce-taken'; detail: string },
  { planId, index, hash }: EventOf<'signed'>,
  ports: ExecutionPorts,
): { kind: 'stopped'; why: string } {
  record({ kind: 'not-sent', planId, index, hash, why, detail }, ports)
  return {
    kind: 'stopped',
    why:
      why === 'refused'
        ? 'The node refused the transaction as it is.'
        : 'Another wallet with this account sent a transaction in its place.',
  }
}

function withStep(progress: Progress, step: StepReceipt): Progress {
  return { ...progress, steps: [...progress.steps, step] }
}

export function stepReceipt(index: number, title: string, mined: MinedTransaction): StepReceipt {
  const { status, blockNumber, gasUsed, fee } = mined
  return { index, title, transaction: mined.hash, status, blockNumber, gasUsed, fee }
}

export function notSent({ index, hash }: EventOf<'signed'>, title: string): StepReceipt {
  return { index, title, transaction: hash, status: 'not-sent', blockNumber: null, gasUsed: 0n, fee: 0n }
}

/** Our own sentences as they are; a stranger's words are no sentence for a person. */
function sentenceOf(thrown: unknown): string {
  return thrown instanceof SaysoError ? thrown.message : 'The chain did not answer.'
}
