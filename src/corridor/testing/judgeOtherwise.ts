import { feesFor } from '../../chain/fees/feesFor.ts'
import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { read } from '../../intent/read.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import type { Verdict } from '../../model/Verdict.ts'
import { feeBudget, gasCeilings } from '../bindPlan.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { judgePlan } from '../judgePlan.ts'
import { planWithQuotes } from '../planWithQuotes.ts'
import { tryOut } from '../tryOut.ts'
import type { CorridorOfTest } from './corridorOfTest.ts'

/**
 * The verdict where the plan is one for another sentence than what was said: as if a reading, a plan or its calls had been
 * changed on the way. `change` is the last hand at the calls.
 */
export async function judgeOtherwise(
  { parts }: CorridorOfTest,
  said: string,
  planned: string,
  change: (calls: readonly Call[]) => readonly Call[] = (calls) => calls,
): Promise<Verdict> {
  const { client, clock, account } = parts
  const snapshot = await takeSnapshot(client, clock, account, [])
  const result = await planWithQuotes(client, {
    intents: intentsOf(planned),
    snapshot,
    settings: parts.planner,
    contacts: namesOn(parts.contacts, client.network.chainId),
  })
  if (result.status !== 'plan') throw new Error(`“${planned}” came to: ${result.status}.`)
  const { plan } = result
  const calls = change(plan.steps.map(({ call }) => call))
  const tried = await tryOut(parts, { calls, slots: plan.slots, rights: [], leaving: [] }, snapshot)
  const { maxFeePerGas } = feesFor(snapshot.block)
  const { simulation, dataFees } = tried
  return judgePlan(parts, {
    said: {
      intents: intentsOf(said),
      words: [said],
      names: [],
      contacts: namesOn(parts.contacts, client.network.chainId),
    },
    plan: { calls, slots: plan.slots, expiresAt: plan.expiresAt },
    snapshot,
    tried,
    budgetWei:
      simulation.status === 'unavailable' ? 0n : feeBudget(gasCeilings(simulation, dataFees), maxFeePerGas, dataFees),
    brokenLimits: [],
    quotedAt: parts.monotonicMs(),
  })
}

function intentsOf(sentence: string): readonly Intent[] {
  const { intents } = read({ turns: [sentence] })
  if (intents.length === 0) throw new Error(`“${sentence}” was not read.`)
  return intents
}
