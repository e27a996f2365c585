import { feesFor } from '../../../src/chain/fees/feesFor.ts'
import { feeBudget, gasCeilings } from '../../../src/corridor/bindPlan.ts'
import { namesOn } from '../../../src/corridor/contacts/ContactBook.ts'
import { guardInputOf } from '../../../src/corridor/judgePlan.ts'
import type { ShownPlan } from '../../../src/corridor/ShownPlans.ts'
import type { CorridorOfTest } from '../../../src/corridor/testing/corridorOfTest.ts'
import { type Tried, tryOut } from '../../../src/corridor/tryOut.ts'
import { watchedRights } from '../../../src/corridor/watchedRights.ts'
import type { GuardInput } from '../../../src/guard/GuardInput.ts'
import { judge } from '../../../src/guard/judge.ts'
import { canonicalJson } from '../../../src/model/BoundPlan.ts'
import type { Intent } from '../../../src/model/Reading.ts'
import type { Slot } from '../../../src/model/Slot.ts'
import type { Snapshot } from '../../../src/model/Snapshot.ts'
import type { Call } from '../../../src/model/Step.ts'
import type { Said } from './Situation.ts'

/** A sentence, and what somebody made of it. */
export type Made = {
  readonly message: string
  readonly intents: readonly Intent[]
  readonly snapshot: Snapshot
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
  readonly expiresAt: bigint
}

/** Says a sentence through the whole corridor, and keeps what its guard was given. */
export async function sayIt(open: CorridorOfTest, message: string): Promise<Said> {
  const stages = await open.say(message)
  const last = stages.at(-1)
  const reading = stages.find((stage) => stage.stage === 'reading')
  if (last?.stage === 'error') throw new Error(`${message}: ${JSON.stringify(last.error)}`)
  if (last?.stage !== 'verdict' || reading?.stage !== 'reading') return { status: 'no-plan', message }
  if (last.hash === null) return { status: 'blocked', message, findings: last.findings }
  const shown = open.parts.shown.find(last.planId)
  if (shown === null) throw new Error('The plan was not kept.')
  const { intents } = reading.reading
  const { snapshot, plan } = shown
  const calls = plan.steps.map((step) => step.call)
  const made: Made = { message, intents, snapshot, calls, slots: plan.slots, expiresAt: plan.expiresAt }
  const tried = await tryMade(open, made)
  const { simulation } = tried
  if (simulation.status === 'unavailable') throw new Error(`It cannot be tried out again: ${simulation.reason}`)
  const input = inputOf(open, made, tried)
  sameVerdict(shown, input)
  return { status: 'shown', situation: { message, intents, shown, tried: { ...tried, simulation }, input } }
}

/** What the chain says that these bytes would do, asked as the corridor asks it. */
export async function tryMade({ parts }: CorridorOfTest, { intents, snapshot, calls, slots }: Made): Promise<Tried> {
  const rights = watchedRights(intents, parts.client.network)
  const tryAs = (given: readonly Slot[]) => tryOut(parts, { calls, slots: given, rights, leaving: [] }, snapshot)
  try {
    return await tryAs(slots)
  } catch {
    // A measured amount that fits nowhere is for the guard to say.
    return await tryAs([])
  }
}

/** What the corridor gives its guard for that. */
export function inputOf({ parts }: CorridorOfTest, made: Made, tried: Tried): GuardInput {
  const { message, intents, snapshot, calls, slots, expiresAt } = made
  const { maxFeePerGas } = feesFor(snapshot.block)
  const ceilings = tried.simulation.status === 'unavailable' ? [] : gasCeilings(tried.simulation, tried.dataFees)
  return guardInputOf(parts, {
    said: { intents, words: [message], contacts: namesOn(parts.contacts, parts.client.network.chainId), names: [] },
    plan: { calls, slots, expiresAt },
    snapshot,
    tried,
    budgetWei: feeBudget(ceilings, maxFeePerGas, tried.dataFees),
    brokenLimits: [],
    quotedAt: parts.monotonicMs(),
  })
}

/** What is attacked here must be what the corridor judges, to the letter. */
function sameVerdict(shown: ShownPlan, input: GuardInput): void {
  if (canonicalJson(judge(input)) !== canonicalJson(shown.verdict))
    throw new Error('The guard was not given here what the corridor gives it.')
}
