import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import type { UnderwayView } from '../../src/api/Core.ts'
import { useTRPC } from '../bridge/trpc.ts'

/** What left for other networks, followed for as long as the window is open. In one place; the others see it by the next one. */
export function useUnderway(): readonly UnderwayView[] {
  const trpc = useTRPC()
  const queries = useQueryClient()
  useSubscription(
    trpc.watchUnderway.subscriptionOptions(undefined, {
      onData: (views) => queries.setQueryData(trpc.underway.queryKey(), [...views]),
    }),
  )
  return useSeenUnderway()
}

/** The same as somebody else follows it. */
export function useSeenUnderway(): readonly UnderwayView[] {
  return useQuery(useTRPC().underway.queryOptions()).data ?? []
}
