import type { Hex } from 'viem'
import type { Amount } from '../model/Amount.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { Receipt, StepReceipt } from '../model/Receipt.ts'
import { changesOf, compareOutcome, type Outcome } from './compareOutcome.ts'
import { type Ending, makeReceipt } from './makeReceipt.ts'
import type { Change, RecoveryPorts } from './ports.ts'

/** One approved plan and how far it got: the same for a run and for what recovery finds. */
export type Progress = {
  readonly planId: string
  readonly hash: Hex
  readonly plan: BoundPlan
  readonly titles: readonly string[]
  readonly promised: readonly Amount[]
  readonly before: readonly Change[]
  readonly steps: readonly StepReceipt[]
}

/** Null where the chain does not answer: then the end is not known yet. */
export async function compareWithPromise(progress: Progress, { chain, pause }: RecoveryPorts): Promise<Outcome | null> {
  for (const milliseconds of [0, 500, 2000]) {
    if (milliseconds > 0) await pause(milliseconds)
    const got = await changesSoFar(progress, chain).catch(() => null)
    if (got !== null)
      return compareOutcome(
        progress.plan.bounds,
        progress.promised,
        { before: progress.before, got },
        progress.plan.chainId,
      )
  }
  return null
}

/** What changed up to the block of the last step that is on the chain. */
export async function changesSoFar(
  { before, steps }: Progress,
  chain: RecoveryPorts['chain'],
): Promise<readonly Change[]> {
  const tokens = before.map(({ token }) => token)
  const block = steps.at(-1)?.blockNumber ?? undefined
  const fee = steps.reduce((sum, step) => sum + step.fee, 0n)
  return changesOf(before, await chain.balances(tokens, block), fee)
}

/**
 * Writes the end down. A disk that does not take it changes nothing of what happened on the chain: the next start finds
 * the plan unfinished and writes it then.
 */
export function finishPlan(progress: Progress, ending: Ending, journal: RecoveryPorts['journal']): Receipt {
  const receipt = makeReceipt(progress, ending)
  try {
    journal.append({ kind: 'finished', planId: progress.planId, receipt })
    return receipt
  } catch {
    return { ...receipt, sentence: `${receipt.sentence} The journal could not be written; make room on the disk.` }
  }
}

/** Sent, and not known to have arrived: not an end, so the next start takes it up. */
export function leaveUnsettled(
  progress: Progress,
  index: number,
  transaction: Hex,
  journal: RecoveryPorts['journal'],
): Receipt {
  const of = progress.titles.length
  const rest = index + 1 < of ? ' The rest was not sent.' : ''
  const why = progress.steps.some((step) => step.index === index)
    ? `Every step is on the chain, but what came of it could not be read yet. Sayso reads it at the next start.`
    : `Step ${index + 1} of ${of} was sent, and the chain has not answered for it yet.${rest} Sayso asks again at the next start; do not say it again before.`
  const receipt = makeReceipt(progress, { kind: 'unsettled', why })
  try {
    journal.append({ kind: 'unsettled', planId: progress.planId, index, hash: transaction, sentence: receipt.sentence })
  } catch {
    // `signed` is on disk, and that alone makes recovery ask.
  }
  return receipt
}
