import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC, useTRPCClient } from '../bridge/trpc.ts'
import { isDecline } from '../plan/shownPlan.ts'
import { type Turn, turnsAfter } from './turns.ts'

/** What a person can do in a conversation. The same object for as long as the window is open. */
export type ConversationActions = {
  readonly say: (message: string) => void
  /** Stops the message that is being worked on. What was approved goes on: it cannot be called back. */
  readonly stop: () => void
  /** Has the plan put before the person, in a window of its own. */
  readonly approve: (turn: Turn, plan: { planId: string; hash: string }) => void
  readonly drop: (turn: Turn, planId: string) => void
}

const noTurns: readonly Turn[] = []

/** The conversation of this window, and the only place where the window sets the corridor in motion. */
export function useConversation(): { readonly turns: readonly Turn[]; readonly actions: ConversationActions } {
  const [turns, dispatch] = useReducer(turnsAfter, noTurns)
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const conversation = useRef(crypto.randomUUID())
  const saying = useRef<{ id: string; end: () => void } | null>(null)
  // Asked for before React has drawn the disabled button: a double click is one request.
  const asked = useRef(new Set<string>())
  const dropped = useRef(new Set<string>())

  useEffect(() => () => saying.current?.end(), [])

  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trpc.history.queryKey() })
  }, [queries, trpc])

  const say = useCallback(
    (message: string) => {
      if (saying.current) return
      const id = crypto.randomUUID()
      dispatch({ type: 'said', id, message })
      const over = () => {
        saying.current = null
        refresh()
      }
      const subscription = client.say.subscribe(
        { conversation: conversation.current, message },
        {
          onData: (stage) => dispatch({ type: 'stage', id, stage, at: performance.now() }),
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
    [client, refresh],
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

  const actions = useMemo(() => ({ say, stop, approve, drop }), [say, stop, approve, drop])
  return { turns, actions }
}
