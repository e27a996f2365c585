import { besideUnderway } from '../../answers/besideUnderway.ts'
import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { asksForAnyNetwork } from '../../intent/questions/asksForAnyNetwork.ts'
import { chainViewOf } from '../../model/chainViewOf.ts'
import type { ResolvedName } from '../../model/ResolvedName.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Stage } from '../../model/Stage.ts'
import { allVenues } from '../../planner/earn/venues.ts'
import { answerBoth } from '../answerBoth.ts'
import { type Anywhere, lookAnywhere } from '../anywhere/lookAnywhere.ts'
import { namedAddresses } from '../namedAddresses.ts'
import { nobodyNamed, resolveNames } from '../names/resolveNames.ts'
import { askWhere, type Where } from '../several/askWhere.ts'
import { lookBeside } from '../several/lookBeside.ts'
import { namedIn, needOf } from '../several/needOf.ts'
import type { Telling } from '../Telling.ts'
import type { Wish } from './answerAtOnce.ts'

/** A wish, and the chain as it is at one block. */
export type Looked = Wish & {
  readonly names: readonly ResolvedName[]
  readonly snapshot: Snapshot
  /** When it was asked for, in the parts' own milliseconds. */
  readonly quotedAt: number
  /** Whether another network has what is to be moved. Null where that is no question. */
  readonly where: Where | null
  /** What the other networks pay, where that was asked. */
  readonly anywhere: Anywhere | null
}

/** Reading → Snapshot, and the answer where it was a question. Null where the message ended here. @throws what a node throws */
export async function* look(wish: Wish, telling: Telling): AsyncGenerator<Stage, Looked | null> {
  const { parts, message, question, intents } = wish
  const { places, timed, end } = telling
  const { client, clock, account } = parts
  const [first] = intents
  const anyNetwork = first?.kind === 'earn' && intents.length === 1 && asksForAnyNetwork(message) ? first : null
  const open = question === null && anyNetwork === null && !wish.settled && namedIn(intents).length === 0
  const need = open ? needOf(intents) : null
  // Looked at while the chain here is: nobody waits for the one and then for the others.
  const looking = need === null ? null : lookBeside(places, parts)

  const looked = await resolveNames(parts, intents)
  if (looked.status !== 'resolved') {
    yield end(nobodyNamed(looked))
    return null
  }
  const { names } = looked
  const quotedAt = parts.monotonicMs()
  const snapshot = await takeSnapshot(client, clock, account, namedAddresses(intents, names))
  yield timed({
    stage: 'snapshot',
    chain: chainViewOf(client.network),
    block: { number: snapshot.block.number.toString(), timestamp: snapshot.block.timestamp.toString() },
    account,
    venues: allVenues(snapshot).length,
  })
  if (question !== null) {
    const { planId, said } = telling
    const about = { planId, inHand: wish.inHand, conversation: said.conversation, message, snapshot }
    const answered = await answerBoth(parts, { question, beside: wish.beside }, about)
    yield end(besideUnderway(answered, question, places.underway?.() ?? []))
    return null
  }
  const where = need === null || looking === null ? null : askWhere(snapshot, await looking, { ...wish, need })
  if (where?.status === 'ask') {
    yield end(where.asked)
    return null
  }
  const anywhere = anyNetwork === null ? null : await lookAnywhere(places, parts, { earn: anyNetwork, snapshot })
  return { ...wish, intents: anywhere?.intents ?? intents, names, snapshot, quotedAt, where, anywhere }
}
