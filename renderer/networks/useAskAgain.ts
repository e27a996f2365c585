import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../bridge/trpc.ts'
import type { ChainPulse } from './useChainPulse.ts'

/** Once the chain is back, what failed meanwhile is asked for again: nobody has to press a button for it. */
export function useAskAgain(status: ChainPulse['status']): void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'silent' && status === 'answers') {
      // What is held may have changed, too.
      void queries.invalidateQueries({ queryKey: trpc.portfolio.queryKey() })
      void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
    }
    before.current = status
  }, [status, queries, trpc])
}
