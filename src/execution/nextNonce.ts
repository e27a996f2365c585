import type { Address } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import { foldPlans, type JournalPlan } from '../journal/foldPlans.ts'
import { deliver, isNonceTaken, look } from './deliver.ts'
import { isLive, isOf } from './isOf.ts'
import type { RecoveryPorts } from './ports.ts'
import { isCancelled, relayOf } from './relayOf.ts'

export type NextNonce = {
  readonly nonce: number
  /** How many transactions of other wallets with this account wait before it. */
  readonly others: number
  /** Whether something of ours, from before, is on its way too. */
  readonly ours: boolean
}

/**
 * The nonce for a new transaction, by the chain and by what waits there. What we sent ourselves keeps its nonce: where the
 * chain forgot it, it gets the same bytes again. Where it does not take them any more, their nonce is free, and the next one
 * goes there: above a gap it would wait for ever.
 * @throws SaysoError `delivery-unknown` where a relay may have ours, its time is over, and nobody sees it: its nonce is neither
 * free nor sure to be used
 */
export async function nextNonce(account: Address, ports: RecoveryPorts): Promise<NextNonce> {
  const { chain } = ports
  const ours = onTheirWay(account, ports)
  const kept = new Set<number>()
  for (const { plan, steps } of ours)
    for (const { signed, versions, rolledBack } of steps) {
      const found = await look(versions, ports)
      if (found === null) throw new SaysoError('chain-unreachable', 'The chain did not answer.')
      if (found.status === 'pending' || found.status === 'mined') kept.add(signed.nonce)
      if (found.status !== 'unknown') continue
      if (!rolledBack && (await chain.now()) >= plan.expiresAt) {
        const relay = relayOf(versions, chain)
        if (relay === null || (await isNonceTaken(versions, ports))) continue
        if (!isCancelled(versions)) throw outOfSight(relay)
      }
      const delivery = await deliver(versions.at(-1) ?? signed, ports, versions)
      // Not known to be there is no gap yet: the node may have it.
      if (delivery.status !== 'not-sent') kept.add(signed.nonce)
    }
  const [latest, pending] = await Promise.all([chain.nonce('latest'), chain.nonce('pending')])
  const others = Array.from({ length: Math.max(0, pending - latest) }, (_, at) => latest + at)
  // A node that does not see what waits may say less than what is mined.
  let nonce = Math.max(latest, pending)
  while (kept.has(nonce)) nonce += 1
  return { nonce, others: others.filter((one) => !kept.has(one)).length, ours: kept.size > 0 }
}

function outOfSight(relay: string): SaysoError {
  return new SaysoError(
    'delivery-unknown',
    `Something that you approved before may still wait at the relay ${relay}, where nobody else sees it. Cancel it, or wait until it is on the chain, and say this again.`,
  )
}

/** Our own steps that are signed and in no block, in the order of their nonces within each plan. */
function onTheirWay(account: Address, { chain, journal }: RecoveryPorts): readonly JournalPlan[] {
  return foldPlans(journal.entries(), ({ steps }) => steps.some(isLive)).flatMap((found) => {
    const { steps } = found
    if (!isOf({ network: chain.network, account }, found)) return []
    return [{ ...found, steps: steps.filter(isLive) }]
  })
}
