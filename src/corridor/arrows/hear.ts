import { aspectAsked } from '../../intent/questions/aspectAsked.ts'
import type { Beside } from '../../intent/questions/twoQuestions.ts'
import { limitsOneKind } from '../../intent/standing/limitsOneKind.ts'
import { forgetTexts } from '../../intent/text/remembered.ts'
import { recordText } from '../../journal/recordText.ts'
import { maxMessageLength } from '../../model/maxMessageLength.ts'
import type { Reading, ReadRequest } from '../../model/Reading.ts'
import type { Stage } from '../../model/Stage.ts'
import { describeBoth } from '../../stages/describeBoth.ts'
import { sayAgain } from '../../stages/sayAgain.ts'
import { sourceViews } from '../../stages/sourceViews.ts'
import { whosePermission } from '../askWhose.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { raiseStopped } from '../limits/raiseStopped.ts'
import { listenWithHoldings } from '../listenWithHoldings.ts'
import { onlyInTerminal } from '../onlyInTerminal.ts'
import type { Parts } from '../Parts.ts'
import { takeRecourse } from '../recourse/takeRecourse.ts'
import { revokeListed } from '../revokeListed.ts'
import type { Ending } from '../stopwatch.ts'
import type { Said, Telling } from '../Telling.ts'

/** What was said, as far as it is understood. */
export type Heard = {
  /** As it was typed, or the part of it that is answered. */
  readonly message: string
  /** The same, as what it stands for where it is a button's. */
  readonly words: string
  readonly request: ReadRequest
  readonly reading: Reading
  /** What a model takes it for, in words to say next. */
  readonly offers: readonly string[]
  /** Another one in the same message, or a wish. */
  readonly beside: Beside | null
  /** It is about a plan that was carried out where one works: then there is no other network to ask about. */
  readonly settled: boolean
}

/** Message → Reading. Null where the message ended here. @throws SaysoError what the journal throws */
export async function* hear(
  parts: Parts,
  { said, planId, notes, timed, end }: Telling,
  signal: AbortSignal,
): AsyncGenerator<Stage, Heard | null> {
  const { account, conversations } = parts
  const { network } = parts.client
  const { conversation, message } = said
  const unheard = refuseUnheard(message)
  if (unheard !== null) {
    yield timed(unheard)
    return null
  }
  notes.take({ kind: 'asked', planId, ...said, chainId: network.chainId, account })
  // One look for the whole message: whoever is read is whoever is planned and judged.
  const contacts = namesOn(parts.contacts, network.chainId)
  const meant = await standsFor(parts, said)
  if ('ending' in meant) {
    yield end(meant.ending)
    return null
  }
  const heard = await listenWithHoldings(parts, { conversation, message: meant.sentence, contacts }, signal)
  const { own, said: words, beside, request, reading, sources, offers, reader, note } = heard
  if (reading.refuse === 'secret') notes.forgetWords()
  if (reading.intents.some(({ kind }) => kind !== 'revoke')) conversations.unlist(conversation)
  notes.take({ kind: 'read', planId, reading: recordText(reading) })
  const aspect = aspectAsked(words)
  const again = sayAgain(words, reading.intents, contacts)
  const before = { alone: again === words, turns: request.turns, done: request.done ?? 0, sources }
  if (reading.refuse === null) notes.saidBefore(conversations.saidBefore(conversation, before))
  yield timed({
    stage: 'reading',
    message: words,
    reading,
    sentence: describeBoth(reading, aspect, beside),
    reader,
    note,
    again,
    sources: sourceViews(reading, sources, request.turns, aspect),
  })
  if (reading.refuse === 'secret') forgetTexts()
  return { message: own ?? message, words, request, reading, offers, beside, settled: meant.settled }
}

/** What is not even kept: too much of it, or what may be typed elsewhere only. */
function refuseUnheard(message: string): Ending | null {
  if (message.length > maxMessageLength) {
    const sentence = `That message has ${message.length} characters, and Sayso reads up to ${maxMessageLength}. Nothing was done; say it shorter.`
    return { stage: 'refuse', reason: 'too-long', sentence }
  }
  const sentence = onlyInTerminal(message)
  return sentence === null ? null : { stage: 'refuse', reason: 'secret', sentence }
}

type Meant = { readonly sentence: string; readonly settled: boolean } | { readonly ending: Ending }

/** The sentence that a message stands for: its own, or the one that it picks of what was offered last. */
async function standsFor(parts: Parts, said: Said): Promise<Meant> {
  const { conversations } = parts
  const { conversation, message } = said
  const recourse = await takeRecourse(parts, said)
  if (recourse?.status === 'answer')
    return { ending: { stage: 'answer', topic: 'plan', sentence: recourse.sentence, rows: [], venues: [] } }
  const agrees = recourse === null ? conversations.agree(conversation, message) : null
  if (agrees !== null && 'again' in agrees) return { ending: agrees.again }
  const picked = conversations.pick(conversation, agrees?.choice ?? message)
  const raises = raiseStopped(parts, conversations.takeStopped(conversation), picked)
  if (recourse !== null) return { sentence: recourse.sentence, settled: true }
  if (raises.length > 1)
    return { ending: { stage: 'ask', missing: ['action'], question: 'Which limit do you mean?', choices: raises } }
  const oneKind = limitsOneKind(picked)
  if (oneKind !== null) {
    const question = `No limit can be set for one kind of thing by itself (“${oneKind.kind}”): each limit is on everything that moves your money. Nothing was set. Do you want that limit on everything?`
    return { ending: { stage: 'ask', missing: ['action'], question, choices: oneKind.limits } }
  }
  const ends = revokeListed(conversations.listed(conversation), picked)
  if (ends.length > 1) return { ending: { stage: 'ask', missing: ['to'], question: whosePermission, choices: ends } }
  return { sentence: raises[0] ?? ends[0] ?? picked, settled: false }
}
