import { missingCase } from '../errors/missingCase.ts'
import { foldPlans, type JournalPlan, type SignedStep } from '../journal/foldPlans.ts'
import { isForGood } from '../journal/stepTable.ts'
import { blockDepth } from './blockDepth.ts'
import { look } from './deliver.ts'
import { isOf } from './isOf.ts'
import { ownVersions } from './ownVersions.ts'
import type { RecoveryPorts } from './ports.ts'

/**
 * Holds what the journal says of blocks against the chain, for every step that may still change: writes down what was taken
 * back, what was given up and came to the chain after all, and what can no longer change. Signs and sends nothing. Where
 * the chain does not answer it writes nothing.
 */
export async function reviewBlocks(ports: RecoveryPorts): Promise<void> {
  const open = foldPlans(ports.journal.entries(), mayStillChange)
  for (const plan of open.filter((one) => isOf(ports.chain, one)))
    for (const step of plan.steps) await reviewStep(plan, step, ports)
}

/** Whether the chain may still take back, or bring, a step of it. */
export function mayStillChange({ steps }: Pick<JournalPlan, 'steps'>): boolean {
  return steps.some(({ state }) => !isForGood(state))
}

async function reviewStep({ planId, depths }: JournalPlan, step: SignedStep, ports: RecoveryPorts): Promise<void> {
  const { chain, journal } = ports
  const { signed, versions, outcome, state } = step
  const own = { planId, index: signed.index, hash: outcome?.hash ?? signed.hash }
  switch (state) {
    case 'mined':
    case 'reverted':
    case 'cancelled': {
      if (outcome?.kind !== 'mined') return
      const { blockNumber, blockHash } = outcome
      const depth = await blockDepth(outcome, chain)
      if (depth === 'gone') journal.append({ kind: 'rolled-back', ...own, blockNumber, blockHash })
      else if (depth !== null && depth >= depths.final) journal.append({ kind: 'final', ...own })
      return
    }
    case 'refused':
    case 'expired':
    case 'replaced': {
      const found = await look(ownVersions(versions, journal.entries()), ports)
      if (found?.status === 'mined') journal.append({ kind: 'mined', ...own, ...found.transaction })
      else if (found?.status === 'unknown' && (await isNonceUsedUp(signed.nonce, depths.final, ports)))
        journal.append({ kind: 'final', ...own })
      return
    }
    case 'unsigned':
    case 'signed':
    case 'sent':
    case 'mined-for-good':
    case 'reverted-for-good':
    case 'cancelled-for-good':
    case 'dead':
      return
    default:
      missingCase(state)
  }
}

/** Whether another transaction had this nonce so many blocks ago. */
async function isNonceUsedUp(nonce: number, final: number, { chain }: RecoveryPorts): Promise<boolean> {
  try {
    const block = (await chain.height()) - BigInt(final) + 1n
    return block >= 0n && (await chain.nonce(block)) > nonce
  } catch {
    return false
  }
}
