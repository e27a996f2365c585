import { asksForPractice } from '../intent/questions/asksForPractice.ts'
import { asksToStartOver } from '../intent/questions/asksToStartOver.ts'
import { asksOfOthers } from '../intent/refusals/asksOfOthers.ts'
import { isChore } from '../intent/refusals/isChore.ts'
import type { Reading, ReadRequest } from '../model/Reading.ts'
import { onlyYourOwn, refusalSentence } from '../stages/refusal.ts'
import { askBack, notUnderstood } from './askBack.ts'
import type { Parts } from './Parts.ts'
import type { Ending } from './stopwatch.ts'
import { tellPractice } from './tellPractice.ts'
import { tellStartOver } from './tellStartOver.ts'
import { withOffers } from './understand.ts'

/** A message, and what was read of it. */
type Unread = {
  readonly conversation: string
  /** As it was typed, and as what it stands for where it is a button's. */
  readonly message: string
  readonly said: string
  readonly request: ReadRequest
  readonly reading: Reading
  /** What a model takes it for, in words to say next. */
  readonly offers: readonly string[]
}

/**
 * How a message ends of which nothing is to be done: it is refused, or asked about. Null where its reading holds something to
 * do or to tell. @throws SaysoError `chain-unreachable`
 */
export async function endUnread(
  parts: Parts,
  { conversation, message, said, request, reading, offers }: Unread,
): Promise<Ending | null> {
  const { conversations, client } = parts
  if (reading.intents.length === 0 && reading.refuse !== 'secret' && asksForPractice(said)) {
    conversations.forgetLast(conversation)
    return tellPractice(client.network)
  }
  if (reading.refuse !== null) {
    conversations.forgetLast(conversation)
    if (reading.refuse === 'out-of-scope' && asksToStartOver(said))
      return tellStartOver(client.network, conversations.planInHand(conversation) !== null)
    if (reading.refuse === 'out-of-scope' && asksOfOthers(said, Object.keys(request.contacts ?? {})))
      return { stage: 'refuse', reason: 'out-of-scope', sentence: onlyYourOwn }
    if (offers.length > 0) return withOffers(offers, null)
    if (reading.refuse === 'out-of-scope' && !isChore(message)) return await notUnderstood(parts, request)
    const refused = { stage: 'refuse', reason: reading.refuse, sentence: refusalSentence[reading.refuse] } as const
    return reading.refuse === 'secret' ? { ...refused, page: 'wallet' } : refused
  }
  return reading.ask === null ? null : withOffers(offers, await askBack(parts, request, reading.ask))
}
