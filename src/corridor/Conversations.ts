import type { ReadRequest } from '../model/Reading.ts'

/** More turns than this are forgotten: nobody refers back further, and a page cannot fill the memory. */
const maxTurns = 40
const maxConversations = 200

type Conversation = { turns: string[]; done: number; planInHand: string | null }

/** What was said in each conversation, how much of it is over, and which plan is being talked about. */
export class Conversations {
  readonly #all = new Map<string, Conversation>()

  /** Adds a turn and gives the request for the readers. */
  hear(id: string, message: string, contacts: Readonly<Record<string, string>>): ReadRequest {
    const conversation = this.#open(id)
    conversation.turns.push(message)
    if (conversation.turns.length > maxTurns) {
      conversation.turns.shift()
      conversation.done = Math.max(0, conversation.done - 1)
    }
    return { turns: [...conversation.turns], done: conversation.done, contacts: { ...contacts } }
  }

  /** The message led nowhere that a later one could change: it is not part of what is being talked about. */
  forgetLast(id: string): void {
    const conversation = this.#open(id)
    conversation.turns.pop()
    conversation.done = Math.min(conversation.done, conversation.turns.length)
  }

  planInHand(id: string): string | null {
    return this.#all.get(id)?.planInHand ?? null
  }

  hold(id: string, planId: string): void {
    this.#open(id).planInHand = planId
  }

  /** The plan was signed or dropped: nothing said before can be changed any more. */
  close(planId: string): void {
    for (const conversation of this.#all.values()) {
      if (conversation.planInHand !== planId) continue
      conversation.planInHand = null
      conversation.done = conversation.turns.length
    }
  }

  #open(id: string): Conversation {
    const known = this.#all.get(id)
    if (known !== undefined) return known
    const [oldest] = this.#all.keys()
    if (this.#all.size >= maxConversations && oldest !== undefined) this.#all.delete(oldest)
    const fresh: Conversation = { turns: [], done: 0, planInHand: null }
    this.#all.set(id, fresh)
    return fresh
  }
}
