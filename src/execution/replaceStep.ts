import { SaysoError } from '../errors/SaysoError.ts'
import type { JournalPlan } from '../journal/foldPlans.ts'
import type { EventOf } from '../journal/journalEvent.ts'
import type { ReplaceAnswer, ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { SignedPlan, Signer } from '../wallet/Signer.ts'
import { deliver } from './deliver.ts'
import type { RecoveryPorts, WaitingStep } from './ports.ts'
import { sayUnclear } from './relayOf.ts'

/**
 * A person's wish for a step that waits: the same for a higher fee, or nothing in its place. Signed with the same nonce and
 * within the fees that were approved, written down, and sent; whoever waits for the step waits for either from then on.
 */
export async function replaceStep(
  { plan, index, versions }: WaitingStep & { readonly plan: JournalPlan },
  how: ReplaceWish,
  ports: RecoveryPorts & { readonly replace: Signer['replace'] },
): Promise<ReplaceAnswer> {
  const { chain, journal } = ports
  try {
    const asked = await chain.fees()
    const last = versions.newest
    const maxFeePerGas = higher(asked.maxFeePerGas, raised(last.maxFeePerGas))
    const tip = higher(asked.maxPriorityFeePerGas, raised(last.maxPriorityFeePerGas))
    const fees = { maxFeePerGas, maxPriorityFeePerGas: tip < maxFeePerGas ? tip : maxFeePerGas }
    const { planId } = plan
    const signed = await ports.replace(signedOf(plan), { how, ...fees, chainTime: await chain.now() })
    const version: EventOf<'replacing'> = {
      kind: 'replacing',
      ...{ planId, index, how, ...signed, nonce: last.nonce, ...fees },
      ...(chain.relay === null ? {} : { relay: chain.relay }),
    }
    journal.append(version)
    versions.add(version)
    const delivery = await deliver(version, ports, versions.all, 'nobody')
    const who = chain.relay === null ? 'The node' : `The relay ${chain.relay}`
    if (delivery.status === 'not-sent')
      return refused(`${who} did not take it. What was sent before is on its way as it was.`)
    if (delivery.status === 'unclear' && chain.relay !== null)
      return { status: 'sent', sentence: `${sentences[how]} ${sayUnclear(chain)}` }
    return { status: 'sent', sentence: sentences[how] }
  } catch (thrown) {
    return refused(thrown instanceof SaysoError ? thrown.message : 'The chain did not answer. Nothing was changed.')
  }
}

/** All that was signed of it, from the journal: the signer may have been started anew since, and knows it by its own bytes. */
function signedOf({ planId, plan, approved, steps }: JournalPlan): SignedPlan {
  return { planId, plan, hash: approved.hash, signed: steps.map((step) => step.versions.map(({ raw }) => raw)) }
}

const sentences = {
  'speed-up':
    'The same step is sent once more for a higher fee, with the same nonce: one of the two comes to the chain.',
  cancel:
    'A transaction that moves nothing is sent in its place: either it or the step comes to the chain, never both.',
} as const

function refused(sentence: string): ReplaceAnswer {
  return { status: 'refused', sentence }
}

/** A tenth more, and one wei for what rounding takes: nodes take nothing less in the same place. */
function raised(fee: bigint): bigint {
  return (fee * 11n) / 10n + 1n
}

function higher(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}
