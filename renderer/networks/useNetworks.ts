import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../bridge/trpc.ts'

/** The networks that can be worked on, and the way from one to another: everything that is shown is of the one in use. */
export function useNetworks() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const list = useQuery(trpc.networks.queryOptions())
  const choose = useMutation(
    trpc.chooseNetwork.mutationOptions({ onSuccess: ({ status }) => status === 'done' && queries.invalidateQueries() }),
  )
  return { list, choose }
}

/** What a real network is called; null for a practice chain, which is where nothing else is said. */
export function useRealNetwork(chainId: number | null): string | null {
  const list = useQuery(useTRPC().networks.queryOptions())
  return list.data?.find(({ id, practice }) => id === chainId && !practice)?.name ?? null
}
