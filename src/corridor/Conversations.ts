import { wantsLift } from '../intent/dialogue/liftsOnly.ts'
import { readAnswer } from '../intent/dialogue/readAnswer.ts'
import { saysOrder } from '../intent/dialogue/saysOrder.ts'
import type { Limit } from '../model/Limits.ts'
import type { MissingPart, PlaceName, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { chosenFrom, type Offered } from '../stages/chosenFrom.ts'
import { withoutVerdict } from '../stages/withoutVerdict.ts'
import type { LimitUndo } from './limits/undoSentence.ts'
import { type Meant, saidBefore } from './saidBefore.ts'

/** More turns than this are forgotten: nobody refers back further, and a page cannot fill the memory. */
const maxTurns = 40
const maxConversations = 200

type Placed = NonNullable<ReadRequest['placed']>[number]
type Ended = {
  readonly stage: string
  readonly missing?: readonly MissingPart[]
  readonly choices?: readonly string[]
  readonly labels?: readonly string[]
  readonly topic?: string
  readonly say?: readonly string[]
}
type AskedLast = Omit<StageOf<'ask'>, 'ms'>
type Conversation = {
  turns: string[]
  done: number
  planInHand: string | null
  /** One a turn at most, the oldest first. */
  placed: readonly Placed[]
  /** Turns before which an order was forgotten. */
  unread: readonly number[]
  /** Turns before which a plan was signed or dropped. */
  over: readonly number[]
  offered: Offered | null
  /** What was asked last, until something else is said. */
  question: AskedLast | null
  /** The same as a sentence, until the next message has come to its end: who is asked it again has answered beside it. */
  asked: string | null
  /** The choices of the same, where it asks whether something is meant: the first is a yes. */
  whether: readonly string[] | null
  /** How many turns there were with the one that was heard last, until the next message. */
  heard: number | null
  /** Whether what is offered is to be said in the place of the last turn, of which nothing was understood. */
  isInstead: boolean
  /** The limits that stopped what was said last. */
  stoppedBy: readonly Limit[]
  /** What takes back the last change of limits, until a plan is spoken of. */
  limitUndo: LimitUndo | null
  /** What ends each of the permissions that were listed last, until something else is spoken of. */
  listed: readonly string[]
  /** What is being said, its sentence first, and whether a question about it is open. */
  saying: readonly string[]
  isAsked: boolean
  /** What was heard last was only taken for the words that are answered. */
  isGuess: boolean
}

/** What was said in each conversation, how much of it is over, and which plan is being talked about. */
export class Conversations {
  readonly #all = new Map<string, Conversation>()

  /** Adds a turn and gives the request for the readers. */
  hear(id: string, message: string, contacts: Readonly<Record<string, string>>): ReadRequest {
    const conversation = this.#open(id)
    conversation.turns.push(message)
    conversation.heard = conversation.turns.length
    if (!conversation.isAsked) conversation.saying = []
    conversation.isAsked = false
    conversation.isGuess = false
    if (conversation.turns.length > maxTurns) {
      conversation.turns.shift()
      conversation.heard = conversation.turns.length
      conversation.done = Math.max(0, conversation.done - 1)
      conversation.placed = conversation.placed.flatMap(({ turn, place }) =>
        turn === 0 ? [] : [{ turn: turn - 1, place }],
      )
      conversation.unread = conversation.unread.flatMap((turn) => (turn === 0 ? [] : [turn - 1]))
      conversation.over = conversation.over.flatMap((turn) => (turn === 0 ? [] : [turn - 1]))
    }
    const { turns, done, placed, unread, over } = conversation
    return {
      turns: [...turns],
      done,
      contacts: { ...contacts },
      ...(placed.length > 0 && { placed: placed.map((one) => ({ ...one })) }),
      ...(unread.length > 0 && { unread: [...unread] }),
      // One alone is told by `done`.
      ...(over.length > 1 && { over: [...over] }),
    }
  }

  /** What was heard last is taken for other words. @param isGuess they are not the person's own */
  hearAs(id: string, words: string, isGuess: boolean): void {
    const conversation = this.#open(id)
    conversation.turns.splice(-1, 1, words)
    conversation.isGuess = isGuess
  }

  /** The message led nowhere that a later one could change: it is not part of what is being talked about. */
  forgetLast(id: string): void {
    const conversation = this.#open(id)
    const forgotten = conversation.turns.pop()
    const next = conversation.turns.length
    // A correction that comes now is of that order, and of no plan before it.
    if (forgotten !== undefined && saysOrder(forgotten, []) && !wantsLift(forgotten))
      conversation.unread = [...new Set([...conversation.unread, next])]
    endWithin(conversation)
    conversation.placed = conversation.placed.filter(({ turn }) => turn < conversation.turns.length)
  }

  /** Keeps what the buttons under a question say, until something else is said. Gives back how the message ended. */
  offer<T extends Ended | AskedLast>(id: string, ended: T): T {
    const { choices = [], labels = [], missing = [] }: Ended = ended
    const conversation = this.#open(id)
    conversation.isAsked = ended.stage === 'ask'
    if (conversation.whether !== null && !isSame(conversation.whether, choices)) conversation.whether = null
    conversation.question = isQuestion(ended) ? ended : null
    const before = conversation.asked
    conversation.asked = conversation.question?.question ?? null
    conversation.offered = choices.length === 0 ? null : { choices, labels, taken: null }
    // A turn that was forgotten already is not the last any more.
    conversation.isInstead = missing[0] === 'action' && conversation.heard === conversation.turns.length
    if (ended.stage === 'answer') conversation.listed = ended.topic === 'approvals' ? (ended.say ?? []) : []
    if (!isQuestion(ended) || missing[0] === 'action' || ended.question !== before)
      return conversation.isGuess ? withoutVerdict(ended) : ended
    return { ...ended, question: askedAgain(ended.question, choices.length) }
  }

  /**
   * What a plain yes is an answer to, where the last message ended in a question for a part of what is to be done: its only
   * choice, where that is a coin or a place, or the question once more. Null where nothing of the kind was asked.
   */
  agree(id: string, message: string): { readonly choice: string } | { readonly again: AskedLast } | null {
    const { question = null, whether = null } = this.#all.get(id) ?? {}
    if (question === null || readAnswer(message) !== 'yes') return null
    if (whether?.[0] !== undefined) return { choice: whether[0] }
    const [part] = question.missing
    if (part === undefined || part === 'action') return null
    const [choice, ...more] = question.choices
    const isOne = choice !== undefined && more.length === 0 && (part === 'asset' || part === 'protocol')
    return isOne ? { choice } : { again: question }
  }

  /** What was asked last is whether something is meant, and a plain yes says its first choice. */
  askedWhether(id: string, choices: readonly string[]): void {
    this.#open(id).whether = choices
  }

  /** Whether that was asked with these choices, and nothing else was said since. */
  wasAskedWhether(id: string, choices: readonly string[]): boolean {
    const asked = this.#all.get(id)?.whether ?? null
    return asked !== null && isSame(asked, choices)
  }

  /** What ends each of the permissions that were listed last. */
  listed(id: string): readonly string[] {
    return this.#all.get(id)?.listed ?? []
  }

  /** Something else is spoken of: "it" is no permission any more. */
  unlist(id: string): void {
    this.#open(id).listed = []
  }

  /** What was said before the last message and belongs to it; a question that comes now is about all of it. */
  saidBefore(id: string, meant: Meant): readonly string[] {
    const conversation = this.#open(id)
    const before = saidBefore(conversation.saying, meant)
    conversation.saying = [...before, ...meant.turns.slice(-1)]
    return before
  }

  /** The message, or the button that it names; a sentence that was offered for what was not understood takes the place of that. */
  pick(id: string, message: string): string {
    const conversation = this.#open(id)
    const { offered } = conversation
    const choice = offered === null ? null : chosenFrom(message, offered)
    conversation.offered = offered === null || choice === null ? null : { ...offered, taken: choice }
    if (choice !== null && conversation.isInstead) {
      conversation.turns.pop()
      endWithin(conversation)
    }
    conversation.isInstead = false
    conversation.heard = null
    conversation.question = null
    return choice ?? message
  }

  /** What was said last was stopped by these limits of the person's own. */
  stop(id: string, broken: readonly { readonly limit: Limit | null }[]): void {
    const conversation = this.#open(id)
    conversation.limitUndo = null
    conversation.stoppedBy = broken.flatMap(({ limit }) => limit ?? [])
  }

  /** The limits that stopped what was said last; nothing of it is kept beyond the next message. */
  takeStopped(id: string): readonly Limit[] {
    const conversation = this.#open(id)
    const { stoppedBy } = conversation
    conversation.stoppedBy = []
    return stoppedBy
  }

  /** Limits were changed: "undo that" is of them from now on. */
  changedLimits(id: string, undo: LimitUndo): void {
    this.#open(id).limitUndo = undo
  }

  /** What takes back the limits that were changed last, where nothing was planned since. */
  limitUndo(id: string): LimitUndo | null {
    return this.#all.get(id)?.limitUndo ?? null
  }

  planInHand(id: string): string | null {
    return this.#all.get(id)?.planInHand ?? null
  }

  /** @param place that the plan puts money into, where it is one */
  hold(id: string, planId: string, place: PlaceName | null = null): void {
    const conversation = this.#open(id)
    conversation.planInHand = planId
    conversation.limitUndo = null
    const turn = conversation.turns.length - 1
    const before = conversation.placed.filter((one) => one.turn !== turn)
    // Each turn is read anew with every message: what "there" was in an earlier one must be known for as long.
    conversation.placed = place === null || turn < 0 ? before : [...before, { turn, place }]
  }

  /** The plan can no longer be approved, and what was said for it can still be changed. */
  letGo(planId: string): void {
    for (const conversation of this.#all.values())
      if (conversation.planInHand === planId) conversation.planInHand = null
  }

  /** The plan was signed or dropped: nothing said before can be changed any more. */
  close(planId: string): void {
    for (const conversation of this.#all.values()) {
      if (conversation.planInHand !== planId) continue
      conversation.planInHand = null
      conversation.done = conversation.turns.length
      conversation.saying = []
      conversation.over = [...new Set([...conversation.over, conversation.done])]
    }
  }

  #open(id: string): Conversation {
    const known = this.#all.get(id)
    if (known !== undefined) return known
    const [oldest] = this.#all.keys()
    if (this.#all.size >= maxConversations && oldest !== undefined) this.#all.delete(oldest)
    const fresh: Conversation = {
      turns: [],
      done: 0,
      planInHand: null,
      placed: [],
      unread: [],
      over: [],
      offered: null,
      question: null,
      asked: null,
      whether: null,
      heard: null,
      isInstead: false,
      stoppedBy: [],
      limitUndo: null,
      listed: [],
      saying: [],
      isAsked: false,
      isGuess: false,
    }
    this.#all.set(id, fresh)
    return fresh
  }
}

/** A turn is gone: nothing ended after the last one that is left. */
function endWithin(conversation: Conversation): void {
  const within = (turn: number): number => Math.min(turn, conversation.turns.length)
  conversation.done = within(conversation.done)
  conversation.over = [...new Set(conversation.over.map(within))]
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}

const isQuestion = (ended: Ended | AskedLast): ended is AskedLast => ended.stage === 'ask'

/** A question that comes back word for word says nothing of why: what was said did not answer it, and what will. */
function askedAgain(question: string, choices: number): string {
  const how = choices > 0 ? 'Press one of these' : 'Say that alone'
  return `That does not answer it for me. ${question} ${how}, or say "forget it" and begin anew.`
}
