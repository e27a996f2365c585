import { maxUint256 } from 'viem'
import { missingCase } from '../errors/missingCase.ts'
import { findUnfinished } from '../journal/findUnfinished.ts'
import type { JournalPlan, SignedStep } from '../journal/foldPlans.ts'
import { isForGood } from '../journal/stepTable.ts'
import type { Receipt, StepReceipt } from '../model/Receipt.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'
import { blockDepth } from './blockDepth.ts'
import { changesOf, compareOutcome, type Outcome } from './compareOutcome.ts'
import { type Driven, driveStep } from './driveStep.ts'
import { cancelled, notSent, stepReceipt, whyCancelled } from './execute.ts'
import { compareWithPromise, finishPlan, leaveUnsettled, logsOf, type Progress } from './finishPlan.ts'
import { isOf } from './isOf.ts'
import type { RecoveryPorts } from './ports.ts'
import { signedFor } from './relayOf.ts'
import { mayStillChange, reviewBlocks } from './reviewBlocks.ts'
import { StepVersions } from './StepVersions.ts'

/**
 * At the start, before anything new is signed: brings the journal up to what the chain says of every approved plan of this
 * account on this chain that has no end, or whose end the chain took back. Nothing is signed here. What was signed and not sent is sent as it is while its
 * plan's time lasts; steps that were not signed stay that way, for whoever approved them did not approve them for another
 * day.
 *
 * Returns one sentence a plan. Running it twice does nothing the second time.
 */
export async function recover(ports: RecoveryPorts): Promise<readonly string[]> {
  return (await takeUpPlans(ports, () => true)).map(({ receipt }) => receipt.sentence)
}

/** The same between plans, of those alone that were sent: what came of each that stands otherwise than before. */
export async function followUp(ports: RecoveryPorts): Promise<readonly Receipt[]> {
  // A plan that waits for its turn has signed nothing yet, and is not to be ended.
  const taken = await takeUpPlans(ports, isWithoutAnswer)
  return taken.filter(({ isNew }) => isNew).map(({ receipt }) => receipt)
}

/** Whether following up could find anything of it. */
export function isToBeFollowed(plan: Pick<JournalPlan, 'state' | 'steps'>): boolean {
  return isWithoutAnswer(plan) || mayStillChange(plan)
}

function isWithoutAnswer({ state }: Pick<JournalPlan, 'state'>): boolean {
  return state === 'reopened' || state === 'unsettled'
}

type TakenUp = { readonly receipt: Receipt; readonly isNew: boolean }

async function takeUpPlans(ports: RecoveryPorts, takesUp: (plan: JournalPlan) => boolean): Promise<readonly TakenUp[]> {
  const { journal } = ports
  await reviewBlocks(ports)
  const taken: TakenUp[] = []
  for (const plan of findUnfinished(journal.entries()).filter((one) => takesUp(one) && isOf(ports.chain, one))) {
    const rows = journal.entries().length
    const receipt = await recoverPlan(plan, ports)
    const isNew = journal.entries().length > rows
    if (isNew) journal.append({ kind: 'recovered', planId: plan.planId, sentence: receipt.sentence })
    taken.push({ receipt, isNew })
  }
  return taken
}

const playedAgain = 'The chain took back blocks that held this plan, and its steps went through the chain once more.'

async function recoverPlan(unfinished: JournalPlan, ports: RecoveryPorts): Promise<Receipt> {
  const { approved, planId, plan } = unfinished
  const { hash, titles, promised } = approved
  let progress: Progress = {
    ...{ planId, hash, plan, titles, promised },
    before: unfinished.before,
    allowedBefore: null,
    steps: [],
    notes: unfinished.steps.some(({ rolledBack }) => rolledBack) ? [playedAgain] : [],
  }
  let wasCancelled = false
  for (const step of unfinished.steps) {
    const { index, hash: transaction } = step.signed
    const end = await bringToRest(step, unfinished, ports)
    if (end.status === 'unclear')
      return leaveUnsettled(
        progress,
        { index, hash: transaction, inBlock: end.inBlock, relay: signedFor(step.versions) },
        ports,
      )
    const title = titles[index] ?? ''
    wasCancelled ||= end.status === 'cancelled'
    const receipt = receiptOf(end, step.signed, title)
    progress = { ...progress, steps: [...progress.steps, receipt] }
  }
  const { steps } = progress
  const last = steps.at(-1)
  if (steps.some(({ status }) => status === 'reverted')) return await finishPlan(progress, { kind: 'reverted' }, ports)
  if (last !== undefined && steps.length === titles.length && steps.every(({ status }) => status === 'mined')) {
    const outcome = (await compareWithPromise(progress, ports)) ?? (await compareWithToday(progress, unfinished, ports))
    if (outcome !== null) return await finishPlan(progress, { kind: 'compared', outcome }, ports)
    if (await isTooLate(unfinished, ports))
      return await finishPlan(progress, { kind: 'too-late', why: whyTooLate }, ports)
    const { index, transaction: hash } = last
    return leaveUnsettled(progress, { index, hash, inBlock: true, relay: null }, ports)
  }
  if (wasCancelled) return await finishPlan(progress, { kind: 'stopped', why: whyCancelled }, ports)
  const why = steps.some(({ status }) => status === 'mined')
    ? 'Say “go on with it” to do the rest, or “undo it” to take it back.'
    : 'Say it again to go on.'
  return await finishPlan(progress, { kind: 'interrupted', why }, ports)
}

/**
 * Most nodes throw a block's state away after minutes. While nothing else was sent since, today's balances say the same,
 * but for interest and for what others sent. Null where something was, or where the chain does not answer.
 */
async function compareWithToday(
  progress: Progress,
  unfinished: JournalPlan,
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

const whyTooLate =
  'What came of it can no longer be compared with what was promised: the node no longer tells the balances of that time, and this account has sent something else since. Look at what you hold.'

/** What nodes keep of the past as a rule, in blocks: until then, what cannot be read is asked for again. */
const keptBlocks = 128

/**
 * Whether nobody will ever say what came of steps that are on the chain for good: their block's state is gone by now, and
 * today's balances are those of later transactions too. A chain that does not answer makes nothing too late.
 */
async function isTooLate({ steps }: JournalPlan, { chain }: RecoveryPorts): Promise<boolean> {
  const last = steps.at(-1)
  if (last?.outcome?.kind !== 'mined' || !steps.every(({ state }) => isForGood(state))) return false
  const depth = await blockDepth(last.outcome, chain)
  if (typeof depth !== 'number' || depth < keptBlocks) return false
  return (await chain.nonce('latest').catch(() => 0)) > last.signed.nonce + 1
}

/** A debt that was to be gone must be gone; any other has grown since, by nobody knows how much. */
function withInterestSince(bounds: OutcomeBounds): OutcomeBounds {
  const mayOwe = bounds.mayOwe.map(({ token, units }) => ({ token, units: units === 0n ? 0n : maxUint256 }))
  return { ...bounds, mayOwe, maxOwedBase: bounds.maxOwedBase === 0n ? 0n : maxUint256 }
}

function receiptOf(
  end: Exclude<Driven, { status: 'unclear' }>,
  signed: SignedStep['signed'],
  title: string,
): StepReceipt {
  switch (end.status) {
    case 'settled':
      return stepReceipt(signed.index, title, end.transaction)
    case 'cancelled':
      return cancelled(signed.index, title, end.transaction)
    case 'given-up':
      return notSent(signed, title)
    default:
      return missingCase(end)
  }
}

/** From wherever the journal left it. @throws what a disk says: then nothing follows from what could not be written. */
async function bringToRest(step: SignedStep, unfinished: JournalPlan, ports: RecoveryPorts): Promise<Driven> {
  const { signed, versions, outcome, state, rolledBack } = step
  switch (state) {
    case 'refused':
    case 'expired':
    case 'replaced':
    case 'dead':
      return {
        status: 'given-up',
        ...(outcome?.kind === 'not-sent' ? outcome : { why: 'nonce-taken' as const, detail: '' }),
      }
    case 'mined-for-good':
    case 'reverted-for-good':
      if (outcome?.kind === 'mined') return { status: 'settled', transaction: outcome, written: true }
      return { status: 'unclear', inBlock: true }
    case 'cancelled-for-good':
      if (outcome?.kind === 'mined') return { status: 'cancelled', transaction: outcome }
      return { status: 'unclear', inBlock: true }
    case 'unsigned':
      return { status: 'unclear', inBlock: false }
    case 'signed':
    case 'sent':
    case 'mined':
    case 'reverted':
    case 'cancelled': {
      const driving = driveStep(
        {
          ...{
            versions: new StepVersions(signed, ...versions.slice(1)),
            from: state,
            mined: outcome?.kind === 'mined' ? outcome : null,
            fresh: false,
          },
          ...{ depths: unfinished.depths, expiresAt: rolledBack ? null : unfinished.plan.expiresAt },
          record: (row) => {
            ports.journal.append(row)
            return true
          },
        },
        ports,
      )
      for (;;) {
        const next = await driving.next()
        if (next.done === true) return next.value
      }
    }
    default:
      return missingCase(state)
  }
}
