/** A conversation as a list shows it. Its title is how its first message begins. Times are the wall clock's, ISO 8601. */
export type ConversationView = {
  readonly id: string
  readonly title: string
  /** When something was last said in it. */
  readonly askedAt: string
  readonly messages: number
}

/**
 * How a message ended, as the journal has it. `none`: nothing is on record, because it was stopped, failed or only dropped a
 * plan. From `shown` on there was a plan.
 */
export type PastEnd =
  | 'none'
  | 'answer'
  | 'ask'
  | 'unsupported'
  | 'refuse'
  | 'error'
  | 'shown'
  | 'blocked'
  | 'dropped'
  | 'approved'
  | 'done'
  | 'missed'
  | 'failed'
  | 'interrupted'

/** One message of before and what came of it. A record: nothing in it can be approved. */
export type PastTurn = {
  /** The plan's name where there was one; the message's own in any case. */
  readonly planId: string
  readonly askedAt: string
  /** Empty where it was not kept: words of a wallet are shown to nobody again. */
  readonly message: string
  readonly withheld: boolean
  readonly end: PastEnd
  /** What was said last. Empty where nothing is on record. */
  readonly sentence: string
  /** What the plan would have done. Null where there was none. */
  readonly summary: string | null
}

export type PastConversation = { readonly id: string; readonly title: string; readonly turns: readonly PastTurn[] }

/** The same for a face: with what to write so that it is asked for once more. */
export type OpenedTurn = PastTurn & {
  /** The message, or a sentence that says by itself what it meant where it stood: “aave” was an answer. Empty where it was not kept. */
  readonly again: string
}
export type OpenedConversation = Omit<PastConversation, 'turns'> & { readonly turns: readonly OpenedTurn[] }

/** Words of an excerpt that were looked for: [start, end). */
export type FoundWords = { readonly start: number; readonly end: number }

export type ConversationHit = {
  readonly conversation: string
  readonly title: string
  readonly planId: string
  /** Which message of its conversation it is, from 0. */
  readonly index: number
  readonly askedAt: string
  /** How the message begins. */
  readonly message: string
  /** Where the words stand: in the message, in the plan's summary or in what was said to it. */
  readonly excerpt: string
  readonly marks: readonly FoundWords[]
}

export type ConversationHits = {
  readonly hits: readonly ConversationHit[]
  /** There is more than is shown. */
  readonly more: boolean
}
