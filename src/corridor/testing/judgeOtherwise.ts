import { feesFor } from '../../chain/feesFor.ts'
import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { judge } from '../../guard/judge.ts'
import { read } from '../../intent/read.ts'
import type { Intent } from '../../model/Reading.ts'
import { fillSlots } from '../../model/Slot.ts'
import type { Call } from '../../model/Step.ts'
import type { Verdict } from '../../model/Verdict.ts'
import { simulate } from '../../simulation/simulate.ts'
import { feeBudget, gasCeilings } from '../bindPlan.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { planWithQuotes } from '../planWithQuotes.ts'
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
  const simulation = await simulate(client, {
    account,
    calls: fillSlots(calls, plan.slots, ({ expected }) => expected),
    block: snapshot.block,
    now: clock.now(),
  })
  const { maxFeePerGas } = feesFor(snapshot.block.baseFeePerGas)
  return judge({
    intents: intentsOf(said),
    words: [said],
    network: client.network,
    account,
    calls,
    slots: plan.slots,
    simulation,
    settings: parts.guard,
    knownRecipients: new Set(),
    contacts: namesOn(parts.contacts, client.network.chainId),
    fee: {
      budgetWei: simulation.status === 'unavailable' ? 0n : feeBudget(gasCeilings(simulation), maxFeePerGas),
      baseFeePerGas: snapshot.block.baseFeePerGas,
      maxFeePerGas,
    },
    expiresAt: plan.expiresAt,
    now: clock.now(),
  })
}

function intentsOf(sentence: string): readonly Intent[] {
  const { intents } = read({ turns: [sentence] })
  if (intents.length === 0) throw new Error(`“${sentence}” was not read.`)
  return intents
}
