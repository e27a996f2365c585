import { takeSnapshot } from '../../../src/chain/takeSnapshot.ts'
import { namedAddresses } from '../../../src/corridor/namedAddresses.ts'
import { planWithQuotes } from '../../../src/corridor/planWithQuotes.ts'
import { inputOf, tryMade } from '../situations/sayIt.ts'
import type { Attack, Scene } from './Attack.ts'
import { madeOf } from './bytesAttack.ts'
import { mutateIntents } from './mutateIntents.ts'

/**
 * A model that understood something else than what was said: its reading is planned and tried out as any other, and the
 * plan is held against the person's own words. Null where no plan comes of it.
 */
export async function modelAttack(scene: Scene): Promise<Attack | null> {
  const { open, situation } = scene
  const changed = mutateIntents(scene)
  if (changed === null) return null
  const [kind, intents] = changed
  const { client, clock, account, planner } = open.parts
  const named = namedAddresses(intents)
  const snapshot = named.length === 0 ? situation.shown.snapshot : await takeSnapshot(client, clock, account, named)
  const { contacts } = situation.input
  const planned = await planOrNull(() => planWithQuotes(client, { intents, snapshot, settings: planner, contacts }))
  if (planned?.status !== 'plan') return null
  const { steps, slots, expiresAt } = planned.plan
  const real = { calls: steps.map((step) => step.call), slots }
  const made = { ...madeOf(scene, real), snapshot, expiresAt }
  return { family: 'model', kind, real, input: inputOf(open, made, await tryMade(open, made)) }
}

/** Where the planner fails, there is no plan: the corridor says that something went wrong. */
async function planOrNull<T>(plan: () => Promise<T>): Promise<T | null> {
  try {
    return await plan()
  } catch {
    return null
  }
}
