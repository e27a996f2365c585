import { useQuery } from '@tanstack/react-query'
import { useTRPCClient } from '../bridge/trpc.ts'
import { askInTime } from './askInTime.ts'

/** One small question. While there is no answer, oftener: who waits wants to know. */
const askEveryMs = 5_000
const askAgainMs = 2_000
/** A chain that takes longer than this for the number of its block is of no use to anybody. */
const patienceMs = 6_000

export type ChainPulse = {
  /** `asking`: it has not been heard yet. */
  readonly status: 'asking' | 'answers' | 'silent'
  readonly askNow: () => void
}

/** Whether the chain behind the core answers, asked for as long as the window is in sight. */
export function useChainPulse(): ChainPulse {
  const client = useTRPCClient()
  const pulse = useQuery({
    queryKey: ['pulse'],
    queryFn: ({ signal }) =>
      askInTime(() => client.rpc.query({ method: 'eth_blockNumber', params: [] }, { signal }), patienceMs),
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgainMs : askEveryMs),
    staleTime: 0,
  })
  const status = pulse.isPending ? 'asking' : pulse.isError ? 'silent' : 'answers'
  return { status, askNow: () => void pulse.refetch() }
}
