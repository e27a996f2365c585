import type { Attack, Scene } from './attacks/Attack.ts'
import { type Harm, harmOf } from './oracle/harmOf.ts'
import type { State } from './oracle/openReader.ts'
import { type Deed, lookAround, playForReal } from './oracle/playForReal.ts'
import { sandwiched } from './oracle/sandwiched.ts'
import { whale } from './situations/openBench.ts'
import type { Situation } from './situations/Situation.ts'

/** How everything stood before a plan, whatever is then done to it: looked at before the first attack on it. */
const stood = new WeakMap<Situation['shown'], State>()

/**
 * The harm that bytes do in a situation, by the chain itself: in calm weather, and where it matters (`all`) also with
 * somebody who saw it coming. The worst of them.
 */
export async function harmDone(
  { open: { client }, situation: { input, intents, shown, tried }, reader, thief, friend }: Scene,
  { calls, slots }: Attack['real'],
  honest: Attack['honest'],
  all: boolean,
): Promise<Harm> {
  const { account, network } = input
  const person = { network, account, others: [thief, friend], shifty: [...(honest?.keys() ?? [])] }
  const where = { account, block: shown.snapshot.block, at: tried.simulation.block.timestamp, reader }
  const before = stood.get(shown) ?? (await lookAround(client, where))
  stood.set(shown, before)
  const deed: Deed = { ...where, before, calls, slots, ...(honest === undefined ? {} : { honest }) }
  const calm = await playForReal(client, deed)
  const worlds = all ? [calm, ...(await sandwiched(client, deed, calm, whale))] : [calm]
  const harms = worlds.map((done) => harmOf(person, intents, done, done.done === calls.length))
  return harms.find(({ reasons }) => reasons.length > 0) ?? harms[0] ?? { reasons: [], lostUsd: 0 }
}
