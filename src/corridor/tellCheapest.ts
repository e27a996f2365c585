import { cheapestNetwork } from '../answers/cheapestNetwork.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { Places } from './Places.ts'
import type { ShownPlan } from './ShownPlans.ts'
import { snapshotEverywhere } from './snapshotEverywhere.ts'
import { workAskedAbout } from './workAskedAbout.ts'

/** Which network is cheapest, by what gas costs on each of those that the person works on. */
export async function tellCheapest(
  places: Places,
  question: IntentOf<'show'>,
  plan: ShownPlan | null,
): Promise<ReturnType<typeof cheapestNetwork>> {
  const { snapshots, silent } = await snapshotEverywhere(places)
  return cheapestNetwork(workAskedAbout(question, plan), snapshots, silent)
}
