import type { OpenedConversation, OpenedTurn } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { conversationTitle } from '../../src/model/conversationTitle.ts'
import { leadsTo, type Turn, type TurnAction, turnsAfter } from './turns.ts'

/** One conversation, as far as this window knows it. */
export type Thread = {
  readonly id: string
  /** `reading`: what was said before is being fetched. `unread`: it could not be. */
  readonly status: 'ready' | 'reading' | 'unread'
  readonly error: ErrorData | null
  /** What was said before this window opened it: a record, that no longer changes. */
  readonly past: readonly OpenedTurn[]
  /** What was said in this window. */
  readonly turns: readonly Turn[]
}

export type Threads = { readonly current: string; readonly all: ReadonlyMap<string, Thread> }

export type ThreadsAction =
  | TurnAction
  /** A conversation in which nothing was said yet. */
  | { readonly type: 'began'; readonly thread: string }
  /** One that was looked at in this window already. */
  | { readonly type: 'turned to'; readonly thread: string }
  | { readonly type: 'opening'; readonly thread: string }
  | { readonly type: 'opened'; readonly conversation: OpenedConversation }
  | { readonly type: 'not opened'; readonly thread: string; readonly error: ErrorData }

export function startThreads(id: string): Threads {
  return { current: id, all: new Map([[id, fresh(id)]]) }
}

export function threadsAfter(threads: Threads, action: ThreadsAction): Threads {
  switch (action.type) {
    case 'began':
      return { current: action.thread, all: withThread(threads, fresh(action.thread)) }
    case 'turned to':
      return threads.all.has(action.thread) ? { ...threads, current: action.thread } : threads
    case 'opening':
      return {
        current: action.thread,
        all: withThread(threads, { ...known(threads, action.thread), status: 'reading', error: null }),
      }
    case 'opened': {
      const { id, turns } = action.conversation
      return { ...threads, all: withThread(threads, { ...known(threads, id), status: 'ready', past: turns }) }
    }
    case 'not opened':
      return {
        ...threads,
        all: withThread(threads, { ...known(threads, action.thread), status: 'unread', error: action.error }),
      }
    default:
      return withTurns(threads, action)
  }
}

/** What is said goes to the conversation that is looked at; what comes of it goes wherever it was said. */
function withTurns(threads: Threads, action: TurnAction): Threads {
  const thread = action.type === 'said' ? threads.all.get(threads.current) : threadOf(threads, action.id)
  if (thread === undefined) return threads
  const turns = withoutDropped(turnsAfter(thread.turns, action), action)
  return { ...threads, all: withThread(threads, { ...thread, turns }) }
}

/** A word in the chat drops the plan of an earlier message: its card says so, and has no button any more. */
function withoutDropped(turns: readonly Turn[], action: TurnAction): readonly Turn[] {
  if (action.type !== 'stage' || action.stage.stage !== 'answer' || action.stage.topic !== 'dropped') return turns
  const { planId } = action.stage
  const dropped = turns.find(({ phase, stages }) => phase === 'said' && planId !== undefined && leadsTo(stages, planId))
  return dropped === undefined ? turns : turnsAfter(turns, { ...action, id: dropped.id })
}

/** The conversation in which a message was said in this window. Undefined where it was said in none. */
export function threadOf({ all }: Threads, turn: string): Thread | undefined {
  return [...all.values()].find(({ turns }) => turns.some(({ id }) => id === turn))
}

function withThread({ all }: Threads, thread: Thread): ReadonlyMap<string, Thread> {
  return new Map(all).set(thread.id, thread)
}

function known({ all }: Threads, id: string): Thread {
  return all.get(id) ?? fresh(id)
}

const noPast: readonly OpenedTurn[] = []
const noTurns: readonly Turn[] = []

function fresh(id: string): Thread {
  return { id, status: 'ready', error: null, past: noPast, turns: noTurns }
}

/** The conversation that is looked at. */
export function currentThread(threads: Threads): Thread {
  return known(threads, threads.current)
}

/** Whether a message is being worked on, in whichever conversation it was said. */
export function isBusy({ all }: Threads): boolean {
  return [...all.values()].some(({ turns }) => turns.at(-1)?.phase === 'saying')
}

/** What it is called: how its first message begins that can be shown. Empty where nothing was said. */
export function titleOf({ past, turns }: Thread): string {
  return conversationTitle(past.find(({ message }) => message.trim() !== '')?.message ?? turns[0]?.message ?? '')
}
