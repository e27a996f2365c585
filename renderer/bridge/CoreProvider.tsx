import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import type { Bridge } from '../../src/api/bridge/messages.ts'
import type { AppRouter } from '../../src/api/router.ts'
import { bridgeLink } from './bridgeLink.ts'
import { TRPCProvider } from './trpc.ts'

/** Joins everything inside to the core behind the bridge. */
export function CoreProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The core is on the same machine and tells us of changes: nothing is fetched again on a guess, and what
          // failed is said at once instead of being tried again behind the person's back.
          queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
          mutations: { retry: false, networkMode: 'always' },
        },
      }),
  )
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [bridgeLink(bridge)] }))
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
