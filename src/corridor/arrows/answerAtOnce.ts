import { answerConsent } from '../../answers/answerPlan.ts'
import { besideUnderway } from '../../answers/besideUnderway.ts'
import { askedAfterDrop } from '../../intent/dialogue/dropThenAsk.ts'
import { readAnswer } from '../../intent/dialogue/readAnswer.ts'
import type { Intent, IntentOf, Reading } from '../../model/Reading.ts'
import type { Stage } from '../../model/Stage.ts'
import { nothingOpen } from '../../stages/refusal.ts'
import { withNext } from '../answerBoth.ts'
import { answerElsewhere } from '../answerElsewhere.ts'
import { answerNetwork } from '../answerNetwork.ts'
import { dropPlan } from '../dropPlan.ts'
import { endUnread } from '../endUnread.ts'
import { sayLimits } from '../limits/sayLimits.ts'
import type { Parts } from '../Parts.ts'
import { putAside } from '../putAside.ts'
import { type Gone, goWhereNamed } from '../several/goWhereNamed.ts'
import type { Telling } from '../Telling.ts'
import type { Heard } from './hear.ts'

/** What is left to look at the chain for. */
export type Wish = Pick<Heard, 'message' | 'request' | 'beside' | 'settled'> & {
  /** Of the network that it is looked at on: the one that the message names, or where one works. */
  readonly parts: Parts
  /** The plan before a person's eyes. */
  readonly inHand: string | null
  readonly intents: readonly Intent[]
  /** Where it is a question, and nothing to plan. */
  readonly question: IntentOf<'show'> | null
}

/**
 * Ends what needs no look at the chain here: what was not understood, what is put aside, a plan that is dropped or agreed to in
 * words, limits, and what is asked of other networks. Null where the message ended here. @throws SaysoError `chain-unreachable`
 */
export async function* answerAtOnce(parts: Parts, heard: Heard, telling: Telling): AsyncGenerator<Stage, Wish | null> {
  const { planId, places, notes, timed, end } = telling
  const { conversation } = telling.said
  const { message, words, request, reading, beside } = heard
  const before = parts.conversations.planInHand(conversation)
  if (before !== null && dropsAndAsks(telling.said.message, reading)) {
    notes.write()
    yield timed(dropPlan(parts, before))
  }
  const inHand = parts.conversations.planInHand(conversation)
  const aside = putAside(parts, inHand, words, reading)
  if (aside !== null) {
    notes.write()
    yield timed(aside.stage)
    if (aside.isAll) return null
  }
  const unread = await endUnread(parts, { ...heard, conversation, message: telling.said.message, said: words })
  if (unread !== null) return yield* done(end(unread))
  const [first] = reading.intents
  const isOne = reading.intents.length === 1
  if (first?.kind === 'cancel' && first.what === 'plan' && inHand !== null) {
    notes.write()
    return yield* done(timed(dropPlan(parts, inHand)))
  }
  if (first?.kind === 'cancel' && first.what === 'plan' && isOne)
    return yield* done(end({ stage: 'answer', topic: 'dropped', sentence: nothingOpen, rows: [], venues: [] }))
  const agreed =
    inHand !== null && first?.kind === 'show' && readAnswer(words) === 'yes' ? parts.shown.find(inHand) : null
  if (agreed !== null) return yield* done(end(answerConsent(agreed.planId, agreed.plan)))
  const limits = reading.intents.filter((intent) => intent.kind === 'limit')
  if (limits.length === reading.intents.length)
    return yield* done(end(await sayLimits(parts, limits, { ...telling.said, request })))

  const arrive = ({ parts: there, stage }: Gone): Stage => {
    notes.movedTo({ chainId: there.client.network.chainId, account: there.account })
    return timed(stage)
  }
  const question = isOne && first?.kind === 'show' ? first : null
  if (question?.topic === 'network') {
    const { gone, answered } = await answerNetwork(places, question, telling.said.message)
    if (gone !== null) yield arrive(gone)
    return yield* done(end(answered))
  }
  const asked = { planId, inHand, conversation, message }
  const elsewhere = question === null ? null : await answerElsewhere(places, question, asked)
  if (question !== null && elsewhere !== null)
    return yield* done(end(withNext(besideUnderway(elsewhere, question, places.underway?.() ?? []), beside)))
  const gone = question === null ? await goWhereNamed(places, reading.intents) : null
  if (gone !== null) yield arrive(gone)
  const { settled } = heard
  return { parts: gone?.parts ?? parts, inHand, message, request, intents: reading.intents, question, beside, settled }
}

/** "forget it. Can I …?": the plan goes, and the question is answered, or asked about. What is ordered there takes its place by itself. */
const dropsAndAsks = (message: string, { intents, refuse }: Reading): boolean =>
  refuse !== 'secret' && intents.every(({ kind }) => kind === 'show') && askedAfterDrop(message) !== null

async function* done(last: Stage): AsyncGenerator<Stage, null> {
  yield last
  return null
}
