import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import type { PortfolioView } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'

export type FollowedPortfolio = {
  readonly view: PortfolioView | null
  /** Why it is not being followed; what is shown may be old then. */
  readonly error: ErrorData | null
  readonly retry: () => void
}

/** What is held, asked for once and then followed block by block. */
export function usePortfolio(): FollowedPortfolio {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const query = useQuery(trpc.portfolio.queryOptions())
  const following = useSubscription(
    trpc.watchPortfolio.subscriptionOptions(undefined, {
      onData: (view) => queries.setQueryData(trpc.portfolio.queryKey(), view),
    }),
  )
  const thrown = following.error ?? query.error
  return {
    view: query.data ?? null,
    error: thrown === null ? null : errorDataOf(thrown),
    retry: () => {
      following.reset()
      void query.refetch()
    },
  }
}

/** The same as somebody else follows it: the panel beside the conversation is always there, and the chain is asked once. */
export function useSeenPortfolio(): FollowedPortfolio {
  const query = useQuery(useTRPC().portfolio.queryOptions())
  return {
    view: query.data ?? null,
    error: query.error === null ? null : errorDataOf(query.error),
    retry: () => void query.refetch(),
  }
}
