import { chainIdOf } from '../../model/chainIdOf.ts'
import { chainViewOf } from '../../model/chainViewOf.ts'
import type { Intent } from '../../model/Reading.ts'
import type { StageOf } from '../../model/Stage.ts'
import type { Parts } from '../Parts.ts'
import type { Places } from '../Places.ts'
import { namedIn } from './needOf.ts'

export type Gone = { readonly parts: Parts; readonly stage: Omit<StageOf<'place'>, 'ms'> }

/**
 * Goes to the network that a message names, to work there from now on: the plan is made there, and what is said next is said
 * there. Null where it names none or the one in use, several at once, or one that is not worked on: then the planner tells.
 * @throws SaysoError `chain-unreachable`, `chain-wrong`: then nobody has moved
 */
export async function goWhereNamed(places: Places, intents: readonly Intent[]): Promise<Gone | null> {
  const [name, another] = namedIn(intents)
  if (name === undefined || another !== undefined) return null
  const chainId = chainIdOf[name]
  if (chainId === places.here().client.network.chainId || !places.chainIds().includes(chainId)) return null
  return await goTo(places, chainId)
}

/** @throws SaysoError what going there throws: then nobody has moved */
export async function goTo(places: Places, chainId: number): Promise<Gone> {
  const { parts, sentence } = await places.goTo(chainId)
  return { parts, stage: { stage: 'place', chain: chainViewOf(parts.client.network), sentence } }
}
