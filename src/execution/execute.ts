import { SaysoError } from '../errors/SaysoError.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { Receipt, StepReceipt } from '../model/Receipt.ts'
import type { ApprovedPlan } from '../wallet/ApprovedPlan.ts'
import { chooseFees } from './chooseFees.ts'
import { claimPlan } from './claimPlan.ts'
import { tokensToWatch } from './compareOutcome.ts'
import { depthsFor } from './depthsFor.ts'
import { driveStep, type StepRow } from './driveStep.ts'
import { changesSoFar, compareWithPromise, finishPlan, leaveUnsettled, type Progress } from './finishPlan.ts'
import { measureSlots } from './measureSlots.ts'
import { type NextNonce, nextNonce } from './nextNonce.ts'
import type { ExecutionEvent, ExecutionPorts, MinedTransaction } from './ports.ts'
import { allowedBy, readAllowances } from './readAllowances.ts'
import { signedFor, withoutRelay } from './relayOf.ts'
import { StepVersions } from './StepVersions.ts'
import { describeOthers } from './warnOfOthers.ts'

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
  const depths = depthsFor(ports.chain.network, approved.plan, approved.prices)
  /** Wei that the steps so far may cost at the most, as they were signed. */
  let granted = 0n
  let progress: Progress = { ...approved, before: [], allowedBefore: null, steps: [], notes: [] }
  try {
    const tokens = tokensToWatch(approved.plan.bounds, approved.promised)
    const allowed = allowedBy(approved.plan, ports.chain.network)
    const [units, allowedBefore] = await Promise.all([
      ports.chain.balances(tokens),
      readAllowances(allowed, ports.chain),
    ])
    const before = tokens.map((token, at) => ({ token, units: units[at] ?? 0n }))
    journal.append({ kind: 'started', planId: approved.planId, before })
    if (depths.final > 1) journal.append({ kind: 'confirmations', planId: approved.planId, ...depths })
    progress = { ...progress, before, allowedBefore }
  } catch (thrown) {
    return await finishPlan(progress, { kind: 'stopped', why: sentenceOf(thrown) }, ports)
  }

  for (const [index, title] of approved.titles.entries()) {
    const next = await signNext(approved, { progress, granted }, index, ports).catch(sentenceOf)
    if (typeof next === 'string') return await finishPlan(progress, { kind: 'stopped', why: next }, ports)
    const { signed } = next
    if (index === 0) progress = { ...progress, notes: describeOthers(next.place) }
    granted += (approved.plan.calls[index]?.gas ?? 0n) * signed.maxFeePerGas + next.data
    const { hash } = signed
    const event = (status: ExecutionEvent['status']): ExecutionEvent => {
      return { index, of: approved.titles.length, title, status, transaction: hash }
    }
    yield event('signed')

    const versions = new StepVersions(signed)
    ports.waits?.({ index, versions })
    const driving = driveStep(
      {
        ...{ versions, depths, from: 'signed', mined: null, fresh: true, expiresAt: approved.plan.expiresAt },
        record: (row) => record(row, ports),
      },
      ports,
    )
    let driven = await driving.next()
    for (; driven.done !== true; driven = await driving.next()) yield event(driven.value)
    const end = driven.value
    if (end.status === 'unclear')
      return leaveUnsettled(progress, { index, hash, inBlock: end.inBlock, relay: signedFor(versions.all) }, ports)
    if (end.status === 'given-up')
      return await finishPlan(
        withStep(progress, notSent(signed, title)),
        { kind: 'stopped', why: sayGivenUp(end.why, ports.chain) },
        ports,
      )
    if (end.status === 'cancelled')
      return await finishPlan(
        withStep(progress, cancelled(index, title, end.transaction)),
        { kind: 'stopped', why: whyCancelled },
        ports,
      )
    const { transaction, written } = end
    // What took its place may have cost more; the signer counts like this too.
    granted += (approved.plan.calls[index]?.gas ?? 0n) * (versions.newest.maxFeePerGas - signed.maxFeePerGas)
    progress = withStep(progress, stepReceipt(index, title, transaction))
    yield event(transaction.status)
    if (transaction.status === 'reverted') return await finishPlan(progress, { kind: 'reverted' }, ports)
    const more = index + 1 < approved.titles.length
    if (!written && more)
      return await finishPlan(progress, { kind: 'stopped', why: 'The journal could not be written.' }, ports)
    if (!more) {
      const outcome = await compareWithPromise(progress, ports)
      return outcome === null
        ? leaveUnsettled(progress, { index, hash, inBlock: true, relay: null }, ports)
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
  ports: ExecutionPorts,
): Promise<{ readonly signed: EventOf<'signed'>; readonly place: NextNonce; readonly data: bigint } | string> {
  const { chain, checkRest, journal, sign, signal } = ports
  if (signal.aborted) return 'Sayso is closing.'
  const measured = await measureSlots(progress, chain)
  const findings = await checkRest(index, await changesSoFar(progress, chain), measured)
  const block = findings.find(({ level }) => level === 'BLOCK')
  if (block !== undefined) return block.sentence
  const [asked, data] = await Promise.all([chain.fees(), chain.dataFees(approved.plan.calls.slice(index))])
  const dataLeft = data.reduce((sum, wei) => sum + wei, 0n)
  const fees = chooseFees(approved.plan, index, granted, asked, dataLeft)
  if (fees === null) return 'The network fee rose above what you approved.'
  const place = await nextNonce(approved.plan.account, ports)
  const { nonce } = place
  const terms = {
    nonce,
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
    nonce,
    ...fees,
    ...(chain.relay === null ? {} : { relay: chain.relay }),
  }
  journal.append(event)
  return { signed: event, place, data: data[0] ?? 0n }
}

/** Whether it was written. What is on its way cannot be called back for a disk that is full. */
function record(row: StepRow, { journal }: ExecutionPorts): boolean {
  try {
    journal.append(row)
    return true
  } catch {
    return false
  }
}

function sayGivenUp(why: EventOf<'not-sent'>['why'], chain: ExecutionPorts['chain']): string {
  if (why !== 'refused' || chain.relay === null) return whyGivenUp[why]
  return `The relay ${chain.relay} refused the transaction as it is, and no node was given it. Say it again, or ${withoutRelay(chain)}.`
}

const whyGivenUp: Readonly<Record<EventOf<'not-sent'>['why'], string>> = {
  refused: 'The node refused the transaction as it is.',
  'nonce-taken': 'Another wallet with this account sent a transaction in its place.',
  expired: 'The time that you approved it for was over.',
}

function withStep(progress: Progress, step: StepReceipt): Progress {
  return { ...progress, steps: [...progress.steps, step] }
}

export function stepReceipt(index: number, title: string, mined: MinedTransaction): StepReceipt {
  const { status, blockNumber, gasUsed, fee } = mined
  return { index, title, transaction: mined.hash, status, blockNumber, gasUsed, fee }
}

export const whyCancelled = 'You cancelled it, and the cancelling transaction took its place.'

/** Nothing of the step happened; what took its place cost a fee. */
export function cancelled(index: number, title: string, mined: MinedTransaction): StepReceipt {
  return { ...stepReceipt(index, title, mined), status: 'not-sent' }
}

export function notSent({ index, hash }: EventOf<'signed'>, title: string): StepReceipt {
  return { index, title, transaction: hash, status: 'not-sent', blockNumber: null, gasUsed: 0n, fee: 0n }
}

/** Our own sentences as they are; a stranger's words are no sentence for a person. */
function sentenceOf(thrown: unknown): string {
  return thrown instanceof SaysoError ? thrown.message : 'The chain did not answer.'
}
