import type { ChainClient } from '../../src/chain/ChainClient.ts'
import type { Intent } from '../../src/model/Reading.ts'
import type { Attack, Bytes, Scene } from './attacks/Attack.ts'
import { type Harm, harmOf } from './oracle/harmOf.ts'
import type { State } from './oracle/openReader.ts'
import { type Deed, lookAround, playForReal } from './oracle/playForReal.ts'
import { sandwiched } from './oracle/sandwiched.ts'
import { friend, thief, whale } from './situations/openBench.ts'
import type { Situation } from './situations/Situation.ts'

/** How everything stood before a plan, whatever is then done to it: looked at before the first attack on it. */
const stood = new WeakMap<Situation['shown'], State>()

/** The harm that bytes do in a situation. @param all whether also with somebody who saw it coming */
export async function harmDone(
  { open: { client }, situation: { input, intents, shown, tried }, reader }: Scene,
  bytes: Bytes,
  honest: Attack['honest'],
  all: boolean,
): Promise<Harm> {
  const where = { account: input.account, block: shown.snapshot.block, at: tried.simulation.block.timestamp, reader }
  const before = stood.get(shown) ?? (await lookAround(client, where))
  stood.set(shown, before)
  return await harmOfBytes(client, { where, before, intents, bytes, all, ...(honest === undefined ? {} : { honest }) })
}

type Asked = {
  readonly where: Parameters<typeof lookAround>[1]
  readonly before?: State
  readonly intents: readonly Intent[]
  readonly bytes: Bytes
  readonly honest?: NonNullable<Attack['honest']>
  readonly all?: boolean
}

/** By the chain itself: in calm weather, and also with somebody who moves the pools first. The worst of them. */
export async function harmOfBytes(client: ChainClient, asked: Asked): Promise<Harm> {
  const { where, intents, bytes, honest, all = true } = asked
  const { calls, slots } = bytes
  const { network } = client
  const person = { network, account: where.account, others: [thief, friend], shifty: [...(honest?.keys() ?? [])] }
  const before = asked.before ?? (await lookAround(client, where))
  const deed: Deed = { ...where, before, calls, slots, ...(honest === undefined ? {} : { honest }) }
  const calm = await playForReal(client, deed)
  const worlds = all ? [calm, ...(await sandwiched(client, deed, calm, whale))] : [calm]
  const harms = worlds.map((done) => harmOf(person, intents, done, done.done === calls.length))
  return harms.find(({ reasons }) => reasons.length > 0) ?? harms[0] ?? { reasons: [], lostUsd: 0 }
}
