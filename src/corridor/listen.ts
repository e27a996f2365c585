import { asking, isUnread } from '../intent/finish.ts'
import { asksForPractice } from '../intent/questions/asksForPractice.ts'
import { asksToStartOver } from '../intent/questions/asksToStartOver.ts'
import { ofNoTopic } from '../intent/questions/readQuestion.ts'
import { type Beside, firstOf } from '../intent/questions/twoQuestions.ts'
import { asksOfOthers } from '../intent/refusals/asksOfOthers.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { type Taken, takenFor } from '../stages/takenFor.ts'
import type { Parts } from './Parts.ts'
import { type Understood, understand } from './understand.ts'

/** A message as it is understood, with the request that it was read from. */
export type Listened = Understood & {
  /** The words that are answered, where they are not the whole of the message. */
  readonly own: string | null
  readonly said: string
  /** Another question in the same message. */
  readonly beside: Beside | null
  readonly request: ReadRequest
}

/**
 * Hears a message in its conversation. A question that is not understood and comes near a known one is heard as that one, as if it had
 * been offered and pressed, and the person is told so.
 */
export async function listen(
  parts: Pick<Parts, 'conversations' | 'models'>,
  { conversation, message, contacts }: { conversation: string; message: string; contacts: Record<string, string> },
  signal: AbortSignal,
): Promise<Listened> {
  const { conversations } = parts
  const heard = firstOf(conversations.hear(conversation, message, contacts))
  const understood = await understand(parts, heard.request, signal)
  const isVague = asksOfNothing(understood)
  const isOpen = understood.offers.length === 0 && (isVague || isUnread(understood.reading))
  const taken = isOpen ? known(heard.said, heard.request) : null
  if (taken === null) {
    // What is signed or dropped is no answer to a question that says nothing of it.
    const isLost = isVague && conversations.planInHand(conversation) === null
    return { ...heard, ...understood, ...(isLost && { reading: asking('action'), sources: [] }) }
  }
  const { words, isOwn } = taken
  const note = isOwn
    ? `I answered only “${words}” What stands beside it I did not understand.`
    : `I took that for “${words}” If you meant something else, say it another way.`
  return await hearAs(parts, { conversation, request: heard.request, words, isGuess: !isOwn, note }, signal)
}

type As = {
  readonly conversation: string
  readonly request: ReadRequest
  readonly words: string
  /** They are not the person's own. */
  readonly isGuess: boolean
  /** What the person is told of it. */
  readonly note: string
}

/** The last message of a request, taken for other words. */
export async function hearAs(
  parts: Pick<Parts, 'conversations' | 'models'>,
  { conversation, request, words, isGuess, note }: As,
  signal: AbortSignal,
): Promise<Listened> {
  parts.conversations.hearAs(conversation, words, isGuess)
  const whole = { ...request, turns: [...request.turns.slice(0, -1), words] }
  const again = await understand(parts, whole, signal)
  // They stand elsewhere in the message, or not at all: nothing there is pointed at.
  return { ...again, sources: [], note, own: words, said: words, beside: null, request: whole }
}

/** Whether it was read as a question about the plan in hand for no other reason than that it names nothing. */
const asksOfNothing = ({ reading: { intents }, sources }: Understood): boolean =>
  intents.length === 1 && sources.some(({ slot, by }) => slot === 'topic' && by === ofNoTopic)

/** What is answered in a way of its own, though nothing is read of it, is taken for nothing else. */
function known(said: string, request: ReadRequest): Taken | null {
  const isAnswered =
    asksForPractice(said) || asksToStartOver(said) || asksOfOthers(said, Object.keys(request.contacts ?? {}))
  return isAnswered ? null : takenFor(request)
}
