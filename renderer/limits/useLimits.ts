import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LimitWish } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { useReadWhenCounts } from './useReadWhenCounts.ts'

/** The limits as the signer holds them, and the way to ask for another. What waits is looked at again when it counts. */
export function useLimits() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  // What was spent meanwhile is looked up each time that the page is opened.
  const page = useQuery({ ...trpc.limits.queryOptions(), staleTime: 0 })
  const change = useMutation(
    trpc.changeLimit.mutationOptions({
      onSuccess: ({ page: next }) => queries.setQueryData(trpc.limits.queryKey(), next),
    }),
  )
  const cancel = useMutation(
    trpc.cancelLimitChange.mutationOptions({
      onSuccess: ({ page: next }) => queries.setQueryData(trpc.limits.queryKey(), next),
    }),
  )
  const { refetch } = page
  useReadWhenCounts(page.data?.waiting, refetch)
  const thrown = change.error ?? cancel.error ?? page.error
  const latest = change.isIdle ? cancel.data : change.data
  return {
    page: page.data ?? null,
    reading: page.isFetching,
    readAgain: () => void refetch(),
    answer: latest ?? null,
    error: thrown === null ? null : errorDataOf(thrown),
    busy: change.isPending || cancel.isPending,
    ask: (wish: LimitWish, after?: () => void) => {
      cancel.reset()
      change.mutate(wish, {
        onSuccess: (answer) => answer.status !== 'refused' && answer.status !== 'wants-password' && after?.(),
      })
    },
    takeBack: (id: string) => {
      change.reset()
      cancel.mutate({ id })
    },
  }
}

export type LimitDesk = ReturnType<typeof useLimits>
