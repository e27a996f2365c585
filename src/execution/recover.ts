import { maxUint256 } from 'viem'
import { findUnfinished, type SignedStep, type UnfinishedPlan } from '../journal/findUnfinished.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { Receipt, StepReceipt } from '../model/Receipt.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'
import { changesOf, compareOutcome, type Outcome } from './compareOutcome.ts'
import { deliver, isNonceTaken } from './deliver.ts'
import { notSent, stepReceipt } from './execute.ts'
import { compareWithPromise, finishPlan, leaveUnsettled, logsOf, type Progress } from './finishPlan.ts'
import type { MinedTransaction, RecoveryPorts } from './ports.ts'
import { settle } from './settle.ts'

/**
 * At the start, before anything new is signed: brings the journal up to what the chain says of every approved plan that has
 * no end. Nothing is signed here. What was signed and not sent is sent as it is while its plan's time lasts; steps that
 * were not signed stay that way, for whoever approved them did not approve them for another day.
 *
 * Returns one sentence a plan. Running it twice does nothing the second time.
 */
export async function recover(ports: RecoveryPorts): Promise<readonly string[]> {
  const notices: string[] = []
  for (const plan of findUnfinished(ports.journal.entries())) {
    const receipt = await recoverPlan(plan, ports)
    ports.journal.append({ kind: 'recovered', planId: plan.planId, sentence: receipt.sentence })
    notices.push(receipt.sentence)
  }
  return notices
}

async function recoverPlan(unfinished: UnfinishedPlan, ports: RecoveryPorts): Promise<Receipt> {
  const { journal } = ports
  const { approved, planId, plan } = unfinished
  const { hash, titles, promised } = approved
  let progress: Progress = {
    ...{ planId, hash, plan, titles, promised },
    before: unfinished.before,
    allowedBefore: null,
    steps: [],
  }
  for (const step of unfinished.steps) {
    const receipt = await recoverStep(step, unfinished, ports)
    if (receipt === null) return leaveUnsettled(progress, step.signed.index, step.signed.hash, journal)
    progress = { ...progress, steps: [...progress.steps, receipt] }
  }
  const last = progress.steps.at(-1)
  if (last?.status === 'reverted') return await finishPlan(progress, { kind: 'reverted' }, ports)
  if (last?.status === 'mined' && progress.steps.length === titles.length) {
    const outcome = (await compareWithPromise(progress, ports)) ?? (await compareWithToday(progress, unfinished, ports))
    return outcome === null
      ? leaveUnsettled(progress, last.index, last.transaction, journal)
      : await finishPlan(progress, { kind: 'compared', outcome }, ports)
  }
  return await finishPlan(progress, { kind: 'interrupted', why: 'Say it again to go on.' }, ports)
}

/**
 * Most nodes throw a block's state away after minutes. While nothing else was sent since, today's balances say the same,
 * but for interest and for what others sent. Null where something was, or where the chain does not answer.
 */
async function compareWithToday(
  progress: Progress,
  unfinished: UnfinishedPlan,
  { chain }: RecoveryPorts,
): Promise<Outcome | null> {
  try {
    const sent = unfinished.steps.at(-1)?.signed.nonce
    if (sent === undefined || (await chain.nonce('latest')) !== sent + 1) return null
    const today = await chain.balances(progress.before.map(({ token }) => token))
    const fee = progress.steps.reduce((sum, step) => sum + step.fee, 0n)
    const { plan, promised, before } = progress
    const got = changesOf(before, today, fee)
    const { allowedAfter: ended = [] } = plan.bounds
    return compareOutcome(
      withInterestSince(plan.bounds),
      promised,
      // What may still be taken is on the receipt; whether it could be before, nobody remembers.
      {
        before,
        got,
        owedBase: await chain.owed(),
        logs: await logsOf(progress, chain),
        leftAllowances: [],
        allowedAfter: ended.length === 0 ? [] : await chain.allowances(ended),
      },
      { network: chain.network, account: plan.account },
    )
  } catch {
    return null
  }
}

/** A debt that was to be gone must be gone; any other has grown since, by nobody knows how much. */
function withInterestSince(bounds: OutcomeBounds): OutcomeBounds {
  const mayOwe = bounds.mayOwe.map(({ token, units }) => ({ token, units: units === 0n ? 0n : maxUint256 }))
  return { ...bounds, mayOwe, maxOwedBase: bounds.maxOwedBase === 0n ? 0n : maxUint256 }
}

/** Null where the chain does not say yet. */
async function recoverStep(
  step: SignedStep,
  unfinished: UnfinishedPlan,
  ports: RecoveryPorts,
): Promise<StepReceipt | null> {
  const { signed, outcome } = step
  const title = unfinished.approved.titles[signed.index] ?? ''
  if (outcome?.kind === 'not-sent') return notSent(signed, title)
  if (outcome?.kind === 'mined') return stepReceipt(signed.index, title, outcome)
  const settled = await settleSigned(step, unfinished, ports)
  if (settled === null) return null
  if ('why' in settled) {
    const { planId, index, hash } = signed
    ports.journal.append({ kind: 'not-sent', planId, index, hash, ...settled })
    return notSent(signed, title)
  }
  ports.journal.append({ kind: 'mined', planId: signed.planId, index: signed.index, ...settled })
  return stepReceipt(signed.index, title, settled)
}

type NotSent = Pick<EventOf<'not-sent'>, 'why' | 'detail'>

async function settleSigned(
  { signed }: SignedStep,
  { plan }: UnfinishedPlan,
  ports: RecoveryPorts,
): Promise<MinedTransaction | NotSent | null> {
  const { chain, journal } = ports
  try {
    const found = await chain.find(signed.hash)
    if (found.status === 'mined') return found.transaction
    if (found.status === 'unknown') {
      if (await isNonceTaken(signed, ports)) return { why: 'nonce-taken', detail: '' }
      if ((await chain.now()) >= plan.expiresAt) return { why: 'expired', detail: '' }
      const delivery = await deliver(signed, ports)
      if (delivery.status === 'not-sent') return delivery
      if (delivery.status === 'unclear') return null
      const { planId, index, hash } = signed
      journal.append({ kind: 'sent', planId, index, hash, known: delivery.known })
    }
  } catch {
    return null
  }
  const settled = await settle(signed, ports)
  if (settled.status === 'mined') return settled.transaction
  return settled.status === 'nonce-taken' ? { why: 'nonce-taken', detail: '' } : null
}
