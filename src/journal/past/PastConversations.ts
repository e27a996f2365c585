import { missingCase } from '../../errors/missingCase.ts'
import { conversationTitle } from '../../model/conversationTitle.ts'
import type {
  ConversationHit,
  ConversationHits,
  ConversationView,
  PastConversation,
  PastTurn,
} from '../../model/PastConversation.ts'
import type { JournalStore } from '../JournalStore.ts'
import type { EventOf, JournalEvent } from '../journalEvent.ts'
import type { JournalEntry } from '../rows.ts'
import { excerptOf } from './excerptOf.ts'
import { foldText, wordsOf } from './foldText.ts'
import { isSecret } from './isSecret.ts'

type Draft = { -readonly [K in keyof PastTurn]: PastTurn[K] } & {
  readonly thread: Thread
  readonly index: number
  /** What is searched, as it is searched. Null where something was added since. */
  folded: string | null
}
type Thread = { readonly id: string; readonly drafts: Draft[]; askedAt: string }

const mostThreads = 500
const mostHits = 50
const mostLast = 100
const longestLast = 1_000
const longestTitle = 80

/**
 * Every conversation there was, read from the journal. The journal only ever grows at its end, so what was read once is not
 * read again: a question costs what was added since the last one.
 */
export class PastConversations {
  readonly #journal: Pick<JournalStore, 'entries'>
  readonly #threads = new Map<string, Thread>()
  readonly #turns = new Map<string, Draft>()
  #read = 0

  constructor(journal: Pick<JournalStore, 'entries'>) {
    this.#journal = journal
  }

  /** The newest first. */
  list(): readonly ConversationView[] {
    this.#catchUp()
    return [...this.#threads.values()]
      .toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : a.askedAt > b.askedAt ? -1 : 0))
      .slice(0, mostThreads)
      .map((thread) => ({
        id: thread.id,
        title: titleOf(thread),
        askedAt: thread.askedAt,
        messages: thread.drafts.length,
      }))
  }

  /** One that nothing was said in has no turns: that is no failure. */
  find(id: string): PastConversation {
    this.#catchUp()
    const thread = this.#threads.get(id)
    if (thread === undefined) return { id, title: '', turns: [] }
    return { id, title: titleOf(thread), turns: thread.drafts.map(turnOf) }
  }

  /** What was said last, the newest last. A novel is not among it: nobody says one twice. */
  last(): readonly string[] {
    this.#catchUp()
    const said = [...this.#turns.values()].slice(-mostLast).map(({ message }) => message)
    return said.filter((message) => message !== '' && message.length <= longestLast)
  }

  /** Messages in which all the words are, the newest first; without words, simply the newest. */
  search(text: string): ConversationHits {
    this.#catchUp()
    const words = wordsOf(text)
    const hits: ConversationHit[] = []
    for (const draft of [...this.#turns.values()].reverse()) {
      if (draft.withheld) continue
      draft.folded ??= foldText(searched(draft).join('\n'))
      const { folded } = draft
      if (!words.every((word) => folded.includes(word))) continue
      if (hits.length === mostHits) return { hits, more: true }
      hits.push(hitOf(draft, words))
    }
    return { hits, more: false }
  }

  #catchUp(): void {
    const entries = this.#journal.entries()
    for (const entry of entries.slice(this.#read)) this.#take(entry)
    this.#read = entries.length
  }

  #take({ event, at }: JournalEntry): void {
    if (event.kind === 'asked') this.#begin(event, at)
    if (!('planId' in event)) return
    const draft = this.#turns.get(event.planId)
    if (draft === undefined) return
    draft.folded = null
    tell(draft, event)
  }

  #begin({ planId, conversation, message }: EventOf<'asked'>, at: string): void {
    const thread = this.#threads.get(conversation) ?? { id: conversation, drafts: [], askedAt: at }
    this.#threads.set(conversation, thread)
    const draft: Draft = {
      thread,
      index: thread.drafts.length,
      planId,
      askedAt: at,
      message,
      withheld: false,
      end: 'none',
      sentence: '',
      summary: null,
      folded: null,
    }
    thread.askedAt = at
    thread.drafts.push(draft)
    this.#turns.set(planId, draft)
  }
}

function tell(draft: Draft, event: JournalEvent): void {
  if (event.kind === 'read' && isSecret(event.reading)) Object.assign(draft, { withheld: true, message: '' })
  if (event.kind === 'planned') draft.summary = event.summary
  Object.assign(draft, endAfter(event))
}

/** How a message stands after an event. Null where the event ends nothing. */
function endAfter(event: JournalEvent): Pick<PastTurn, 'end' | 'sentence'> | null {
  switch (event.kind) {
    case 'answered':
      return { end: event.as, sentence: event.sentence }
    case 'planned':
      return { end: 'shown', sentence: '' }
    case 'judged':
      return { end: event.level === 'BLOCK' ? 'blocked' : 'shown', sentence: event.sentence }
    case 'dropped':
      return { end: 'dropped', sentence: event.sentence }
    case 'approved':
      return { end: 'approved', sentence: '' }
    case 'unsettled':
      return { end: 'interrupted', sentence: event.sentence }
    case 'finished':
      return { end: event.receipt.status, sentence: event.receipt.sentence }
    case 'opened':
    case 'asked':
    case 'read':
    case 'simulated':
    case 'started':
    case 'signed':
    case 'sent':
    case 'mined':
    case 'deposited':
    case 'arrived':
    case 'paid-back':
    case 'onward':
    case 'left-there':
    case 'not-sent':
    case 'confirmations':
    case 'replacing':
    case 'rolled-back':
    case 'final':
    case 'recovered':
    case 'restored':
      return null
    default:
      return missingCase(event)
  }
}

function turnOf({ planId, askedAt, message, withheld, end: ended, sentence, summary }: Draft): PastTurn {
  return { planId, askedAt, message, withheld, end: ended, sentence, summary }
}

/** How the first message begins that may be shown. */
function titleOf({ drafts }: Thread): string {
  return conversationTitle(drafts.find(({ message }) => message.trim() !== '')?.message ?? '')
}

/** The parts of a turn that are looked through, in the order in which one is shown. */
function searched({ message, summary, sentence }: Draft): readonly string[] {
  return [message, summary ?? '', sentence].filter((part) => part !== '')
}

function hitOf(draft: Draft, words: readonly string[]): ConversationHit {
  const parts = searched(draft)
  const counts = parts.map((part) => countIn(foldText(part), words))
  const shown = parts[counts.indexOf(Math.max(...counts))] ?? ''
  return {
    conversation: draft.thread.id,
    title: titleOf(draft.thread),
    planId: draft.planId,
    index: draft.index,
    askedAt: draft.askedAt,
    message: [...draft.message.slice(0, 2 * longestTitle)].slice(0, longestTitle).join(''),
    ...excerptOf(shown, words),
  }
}

function countIn(folded: string, words: readonly string[]): number {
  return words.filter((word) => folded.includes(word)).length
}
