import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { SaidFrom } from '../../src/model/SaidFrom.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC, useTRPCClient } from '../bridge/trpc.ts'
import { isDecline } from '../plan/shownPlan.ts'
import { rememberedThread, rememberThread } from './rememberedThread.ts'
import { currentThread, isBusy, startThreads, type Thread, threadOf, threadsAfter } from './threads.ts'
import type { Turn } from './turns.ts'

/** What a person can do in a conversation. The same object for as long as the window is open. */
export type ConversationActions = {
  /** @param from the page whose button says it */
  readonly say: (message: string, from?: SaidFrom) => void
  /** Stops the message that is being worked on. What was approved goes on: it cannot be called back. */
  readonly stop: () => void
  /** Has the plan put before the person, in a window of its own. */
  readonly approve: (turn: Turn, plan: { planId: string; hash: string }) => void
  readonly drop: (turn: Turn, planId: string) => void
  /** Starts a conversation that knows nothing of the one before. */
  readonly startNew: () => void
  /** Goes back to a conversation: to what this window still has of it, else to its record. */
  readonly open: (thread: string) => void
}

export type Conversation = {
  /** The conversation that is looked at. */
  readonly thread: Thread
  /** What was said in it in this window. */
  readonly turns: readonly Turn[]
  /** What was said in any conversation of this window. */
  readonly everywhere: readonly Turn[]
  /** The conversation in which one of them was said. */
  readonly threadOf: (turn: string) => string | undefined
  /** A message is being worked on, here or in another conversation: nothing else can be said. */
  readonly busy: boolean
  readonly actions: ConversationActions
}

/** The conversations of this window, and the only place where the window sets the corridor in motion. */
export function useConversation(): Conversation {
  const [threads, dispatch] = useReducer(threadsAfter, null, () => startThreads(crypto.randomUUID()))
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const looked = useRef(threads)
  looked.current = threads
  const saying = useRef<{ id: string; end: () => void } | null>(null)
  // Asked for before React has drawn the disabled button: a double click is one request.
  const asked = useRef(new Set<string>())
  const dropped = useRef(new Set<string>())

  useEffect(() => () => saying.current?.end(), [])

  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trpc.history.queryKey() })
    void queries.invalidateQueries({ queryKey: trpc.conversations.queryKey() })
    void queries.invalidateQueries({ queryKey: trpc.lastMessages.queryKey() })
    void queries.invalidateQueries({ queryKey: trpc.searchConversations.pathKey() })
    void queries.invalidateQueries({ queryKey: trpc.recourse.pathKey() })
  }, [queries, trpc])

  const read = useCallback(
    (id: string) => {
      dispatch({ type: 'opening', thread: id })
      client.conversation
        .query({ id })
        .then((conversation) => dispatch({ type: 'opened', conversation }))
        .catch((thrown: unknown) => dispatch({ type: 'not opened', thread: id, error: errorDataOf(thrown) }))
    },
    [client],
  )

  const open = useCallback(
    (id: string) => {
      rememberThread(id)
      const status = looked.current.all.get(id)?.status
      if (status === undefined || status === 'unread') read(id)
      else dispatch({ type: 'turned to', thread: id })
    },
    [read],
  )

  const startNew = useCallback(() => {
    const { past, turns, status } = currentThread(looked.current)
    if (status === 'ready' && past.length + turns.length === 0) return
    const thread = crypto.randomUUID()
    rememberThread(thread)
    dispatch({ type: 'began', thread })
  }, [])

  // The page was loaded again: on with what was looked at.
  useEffect(() => {
    const remembered = rememberedThread()
    if (remembered === null) rememberThread(looked.current.current)
    else if (remembered !== looked.current.current) read(remembered)
  }, [read])

  const say = useCallback(
    (message: string, from?: SaidFrom) => {
      // What was said before would come in behind what is said now.
      if (saying.current || currentThread(looked.current).status !== 'ready') return
      const id = crypto.randomUUID()
      dispatch({ type: 'said', id, message })
      const over = () => {
        saying.current = null
        refresh()
      }
      const subscription = client.say.subscribe(
        { conversation: looked.current.current, message, ...(from === undefined ? {} : { from }) },
        {
          onData: (stage) => {
            dispatch({ type: 'stage', id, stage, at: performance.now() })
            // Everything that is shown is of the network in use.
            if (stage.stage === 'place') void queries.invalidateQueries()
          },
          onError: (thrown) => {
            dispatch({ type: 'failed', id, error: errorDataOf(thrown) })
            over()
          },
          onComplete: () => {
            dispatch({ type: 'ended', id })
            over()
          },
        },
      )
      saying.current = { id, end: () => subscription.unsubscribe() }
    },
    [client, queries, refresh],
  )

  const stop = useCallback(() => {
    const current = saying.current
    if (!current) return
    saying.current = null
    dispatch({ type: 'stopped', id: current.id })
    current.end()
    refresh()
  }, [refresh])

  const approve = useCallback<ConversationActions['approve']>(
    (turn, { planId, hash }) => {
      if (asked.current.has(planId)) return
      asked.current.add(planId)
      dispatch({ type: 'approving', id: turn.id })
      client.approve.subscribe(
        { planId, hash },
        {
          onData: (stage) => {
            dispatch({ type: 'stage', id: turn.id, stage, at: performance.now() })
            if (stage.stage === 'approval') refresh()
            if (isDecline(stage)) asked.current.delete(planId)
          },
          onError: (thrown) => {
            dispatch({ type: 'failed', id: turn.id, error: errorDataOf(thrown) })
            refresh()
          },
          onComplete: () => {
            dispatch({ type: 'ended', id: turn.id })
            refresh()
          },
        },
      )
    },
    [client, refresh],
  )

  const drop = useCallback<ConversationActions['drop']>(
    (turn, planId) => {
      if (dropped.current.has(planId)) return
      dropped.current.add(planId)
      client.drop
        .mutate({ planId })
        .then((stage) => dispatch({ type: 'stage', id: turn.id, stage, at: performance.now() }))
        .catch((thrown: unknown) => dispatch({ type: 'failed', id: turn.id, error: errorDataOf(thrown) }))
        .finally(refresh)
    },
    [client, refresh],
  )

  const actions = useMemo(
    () => ({ say, stop, approve, drop, startNew, open }),
    [say, stop, approve, drop, startNew, open],
  )
  const everywhere = useMemo(() => [...threads.all.values()].flatMap(({ turns }) => turns), [threads.all])
  const threadOfTurn = useCallback((turn: string) => threadOf(threads, turn)?.id, [threads])
  const thread = currentThread(threads)
  return {
    thread,
    turns: thread.turns,
    everywhere,
    threadOf: threadOfTurn,
    busy: isBusy(threads),
    actions,
  }
}
