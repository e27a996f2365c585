import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { changePreferences } from '../../src/model/changePreferences.ts'
import { usualPreferences } from '../../src/model/usualPreferences.ts'
import { useTRPC } from '../bridge/trpc.ts'

/** How the person likes the window: as the profile has it, and at once as it was just changed. */
export function usePreferences() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const queryKey = trpc.preferences.queryKey()
  const kept = useQuery(trpc.preferences.queryOptions())
  const change = useMutation(
    trpc.changePreferences.mutationOptions({
      onMutate: (wanted) => {
        const before = queries.getQueryData(queryKey)
        queries.setQueryData(queryKey, changePreferences(before ?? usualPreferences, wanted))
        return before
      },
      onSuccess: (now) => queries.setQueryData(queryKey, now),
      // What could not be kept is not shown as if it were.
      onError: (_, __, before) => queries.setQueryData(queryKey, before),
    }),
  )
  return {
    preferences: kept.data ?? usualPreferences,
    /** The core has answered, if only that it cannot say. */
    known: kept.isFetched,
    /** They are the profile's own. */
    kept: kept.data !== undefined,
    change: change.mutate,
    error: change.error,
  }
}
