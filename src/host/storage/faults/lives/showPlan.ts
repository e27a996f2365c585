import { pricesForSigner } from '../../../../corridor/pricesForSigner.ts'
import { promisedChanges } from '../../../../corridor/promisedChanges.ts'
import type { CorridorOfTest } from '../../../../corridor/testing/corridorOfTest.ts'
import { describeSteps } from '../../../../model/describeStep.ts'
import type { Shown } from './Life.ts'

/** Says it, and approves in the way that `approve` does. Null where nothing can be approved. */
export async function showPlan({ parts, say }: CorridorOfTest, message: string): Promise<Shown | null> {
  const before = parts.journal.entries().length
  const last = (await say(message)).at(-1)
  if (last?.stage !== 'verdict' || last.hash === null) return null
  const { planId } = last
  const taken = parts.shown.take(planId)
  if (typeof taken === 'string') throw new Error(`The plan is ${taken}.`)
  const { plan, bound, verdict, snapshot, simulation, hash } = taken
  const act = { by: 'terminal', typed: verdict.confirmation ?? undefined, shownHash: hash } as const
  return {
    notes: parts.journal
      .entries()
      .slice(before)
      .map(({ event }) => event),
    request: {
      ...{ planId, plan: bound, verdict, act },
      titles: describeSteps(plan),
      promised: promisedChanges(simulation, parts.client.network),
      prices: pricesForSigner(snapshot),
      chainTime: parts.clock.now(),
    },
  }
}
