import { useQuery } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import type { EverywhereView } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'

export type Everywhere = {
  readonly view: EverywhereView | null
  readonly error: ErrorData | null
  readonly retry: () => void
}

/** All networks side by side, for as long as somebody looks: no node is asked before. */
export function useEverywhere(looking: boolean): Everywhere {
  const trpc = useTRPC()
  const [view, setView] = useState<EverywhereView | null>(null)
  const options = trpc.watchEverywhere.subscriptionOptions(undefined, { enabled: looking, onData: setView })
  const { error, reset } = useSubscription(options)
  return { view, error: error === null ? null : errorDataOf(error), retry: reset }
}

/** The networks that can be looked at together. Asks none of them. */
export function useNetworkNames() {
  const trpc = useTRPC()
  return useQuery(trpc.everywhere.queryOptions()).data ?? []
}
