import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC, useTRPCClient } from '../bridge/trpc.ts'
import type { Pull } from './pulls.ts'

/** Silence for so long is said, so that a stall does not look like an end. */
const quietAfterMs = 5_000

export type Puller = {
  readonly pull: Pull | null
  /** Nothing has been heard for a while; it may still go on. */
  readonly quiet: boolean
  readonly start: (name: string) => void
  readonly cancel: () => void
}

/** Fetches one model at a time, for as long as the window is open. What was fetched stays: starting again goes on there. */
export function usePull(): Puller {
  const t = useTranslations('models')
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [pull, setPull] = useState<Pull | null>(null)
  const [quiet, setQuiet] = useState(false)
  const running = useRef<{ name: string; end: () => void } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hear = useCallback((next: Pull) => {
    setPull(next)
    setQuiet(false)
    clearTimeout(timer.current)
    if (next.progress.status === 'pulling') timer.current = setTimeout(() => setQuiet(true), quietAfterMs)
    else running.current = null
  }, [])

  const start = useCallback(
    (name: string) => {
      if (running.current) return
      const end = (status: 'failed' | 'cancelled', detail: string) =>
        hear({ name, progress: { status, detail, completed: null, total: null } })
      hear({ name, progress: { status: 'pulling', detail: t('asking'), completed: null, total: null } })
      const subscription = client.pullModel.subscribe(
        { name },
        {
          onData: (progress) => {
            hear({ name, progress })
            if (progress.status === 'done') void queries.invalidateQueries({ queryKey: trpc.models.queryKey() })
          },
          onError: (thrown) => end('failed', errorDataOf(thrown).message),
          onComplete: () => {
            if (running.current) end('failed', t('stoppedByItself'))
          },
        },
      )
      running.current = {
        name,
        end: () => {
          subscription.unsubscribe()
          end('cancelled', t('stopped'))
        },
      }
    },
    [client, hear, queries, trpc, t],
  )

  const cancel = useCallback(() => running.current?.end(), [])

  useEffect(() => () => clearTimeout(timer.current), [])
  return { pull, quiet, start, cancel }
}
