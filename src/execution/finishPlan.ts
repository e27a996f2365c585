import { type Hex, numberToHex, pad } from 'viem'
import type { Amount } from '../model/Amount.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { LeftAllowance, Receipt, StepReceipt } from '../model/Receipt.ts'
import type { SimulatedLog } from '../model/Simulation.ts'
import { nativeAddress } from '../model/Token.ts'
import { transferTopic } from '../protocols/erc20/topics.ts'
import { changesOf, compareOutcome, type Outcome } from './compareOutcome.ts'
import { type Ending, makeReceipt } from './makeReceipt.ts'
import type { ChainPort, Change, RecoveryPorts } from './ports.ts'
import { allowedBy, describeLeft, readAllowances } from './readAllowances.ts'
import { sayUnclear } from './relayOf.ts'

/** One approved plan and how far it got: the same for a run and for what recovery finds. */
export type Progress = {
  readonly planId: string
  readonly hash: Hex
  readonly plan: BoundPlan
  readonly titles: readonly string[]
  readonly promised: readonly Amount[]
  readonly before: readonly Change[]
  /** What could be taken before the first step, in the order of `allowedBy`. Null where nobody knows any more. */
  readonly allowedBefore: readonly bigint[] | null
  readonly steps: readonly StepReceipt[]
  /** What the receipt says before all else, one sentence each. */
  readonly notes: readonly string[]
}

/** Null where the chain does not answer: then the end is not known yet. */
export async function compareWithPromise(progress: Progress, { chain, pause }: RecoveryPorts): Promise<Outcome | null> {
  for (const milliseconds of [0, 500, 2000]) {
    if (milliseconds > 0) await pause(milliseconds)
    const outcome = await compareOnce(progress, chain).catch(() => null)
    if (outcome !== null) return outcome
  }
  return null
}

async function compareOnce(progress: Progress, chain: ChainPort): Promise<Outcome> {
  const { plan, promised, before, steps, allowedBefore } = progress
  const block = steps.at(-1)?.blockNumber ?? undefined
  const allowed = allowedBy(plan, chain.network)
  const { allowedAfter: ended = [] } = plan.bounds
  const [got, owedBase, logs, units, allowedAfter] = await Promise.all([
    changesSoFar(progress, chain),
    chain.owed(block),
    logsOf(progress, chain),
    readAllowances(allowed, chain, block),
    ended.length === 0 ? [] : chain.allowances(ended, block),
  ])
  const risen = allowed.flatMap((one, at) =>
    allowedBefore === null || (units[at] ?? 0n) <= (allowedBefore[at] ?? 0n)
      ? []
      : describeLeft([one], [units[at] ?? 0n]),
  )
  return compareOutcome(
    plan.bounds,
    promised,
    { before, got, owedBase, logs, leftAllowances: risen, allowedAfter },
    { network: chain.network, account: plan.account },
  )
}

/** What the steps logged; the coins that a call carried leave no log of their own, so they are put down like in a simulation. */
export async function logsOf({ plan, steps }: Progress, chain: ChainPort): Promise<readonly SimulatedLog[]> {
  const mined = steps.filter(({ status }) => status === 'mined')
  const carried = mined.flatMap(({ index }): readonly SimulatedLog[] => {
    const call = plan.calls[index]
    if (call === undefined || call.value === 0n) return []
    const topics: readonly Hex[] = [transferTopic, pad(plan.account), pad(call.to)]
    return [{ address: nativeAddress, topics, data: numberToHex(call.value, { size: 32 }) }]
  })
  const logged = await Promise.all(mined.map(({ transaction }) => chain.logs(transaction)))
  return [...carried, ...logged.flat()]
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
export async function finishPlan(
  progress: Progress,
  ending: Ending,
  { journal, chain }: RecoveryPorts,
): Promise<Receipt> {
  const receipt = makeReceipt(progress, ending, await leftBy(progress, chain))
  try {
    journal.append({ kind: 'finished', planId: progress.planId, receipt })
    return receipt
  } catch {
    return { ...receipt, sentence: `${receipt.sentence} The journal could not be written; make room on the disk.` }
  }
}

/** What the steps that are on the chain allowed and nobody took. A step that was not mined allowed nothing. */
async function leftBy({ plan, steps }: Progress, chain: ChainPort): Promise<readonly LeftAllowance[]> {
  const mined = steps.filter(({ status }) => status === 'mined').map(({ index }) => index)
  const calls = plan.calls.filter((_, index) => mined.includes(index))
  const allowed = allowedBy({ ...plan, calls }, chain.network)
  return describeLeft(allowed, await readAllowances(allowed, chain).catch(() => null))
}

/** `relay`: the one that it was signed for, and for no node. */
type Unsettled = {
  readonly index: number
  readonly hash: Hex
  readonly inBlock: boolean
  readonly relay: string | null
}

/** Sent, and not known to have arrived, or not to stay: not an end, so it is taken up again. */
export function leaveUnsettled(
  progress: Progress,
  { index, hash, inBlock, relay }: Unsettled,
  { journal, chain }: Pick<RecoveryPorts, 'journal' | 'chain'>,
): Receipt {
  const of = progress.titles.length
  const rest = index + 1 < of ? ' The rest was not sent.' : ''
  const receipt = makeReceipt(progress, { kind: 'unsettled', why: why() }, [])
  const { sentence } = receipt
  try {
    // It is asked for again and again; the journal says each time what is new.
    if (!saidLast(sentence)) journal.append({ kind: 'unsettled', planId: progress.planId, index, hash, sentence })
  } catch {
    // `signed` is on disk, and that alone makes recovery ask.
  }
  return receipt

  function saidLast(same: string): boolean {
    const last = journal.entries().findLast(({ event }) => 'planId' in event && event.planId === progress.planId)?.event
    return (last?.kind === 'unsettled' || last?.kind === 'recovered') && last.sentence === same
  }

  function why(): string {
    if (progress.steps.some((step) => step.index === index))
      return 'Every step is on the chain, but what came of it could not be read yet. Sayso keeps asking.'
    if (inBlock)
      return `Step ${index + 1} of ${of} is in a block that the chain may still take back.${rest} Sayso keeps asking; do not say it again before.`
    if (relay !== null)
      return `Step ${index + 1} of ${of} was sent to the relay ${relay} alone${chain.relay === null ? ' at first' : ''}, and no block holds it yet.${rest} ${sayUnclear(chain)} Do not say it again before.`
    return `Step ${index + 1} of ${of} was sent, and the chain has not answered for it yet.${rest} Sayso keeps asking; do not say it again before.`
  }
}
