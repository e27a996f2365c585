import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../bridge/trpc.ts'
import { countsNow } from '../limits/countsNow.ts'
import { useReadWhenCounts } from '../limits/useReadWhenCounts.ts'
import { pathOf } from '../navigation/pages.ts'
import type { Tell } from './News.ts'

const path = pathOf('limits')

/** A change of a limit that was asked for here and holds since just now. Whoever looks at the limits sees it there. */
export function useLimitNews(tell: Tell, location: string): void {
  const t = useTranslations('ui.news')
  const trpc = useTRPC()
  // Read by whoever shows it: what nobody asked for here is waited for by nobody.
  const { data, refetch } = useQuery({ ...trpc.limits.queryOptions(), enabled: false })
  useReadWhenCounts(data?.waiting, refetch)
  const seen = useRef(data)
  useEffect(() => {
    const before = seen.current
    seen.current = data
    if (before === undefined || data === undefined || location === path) return
    for (const { of, lifts, sentence } of countsNow(before, data, Date.now()))
      tell({
        title: t(lifts ? 'limitLifted' : 'limitHolds'),
        detail: sentence,
        about: `limit ${of}`,
        path,
        lasts: false,
      })
  }, [data, location, t, tell])
}
