import { createTestClient, http, publicActions } from 'viem'
import { practiceChainId } from '../../../model/practiceChains.ts'
import { findAnvil } from '../../practice/findAnvil.ts'
import { runAnvil } from '../../practice/runAnvil.ts'

/** An Anvil without contracts, and a hand on it: to hold its blocks back, to drop what waits, to give out its coin. */
export async function startAnvil() {
  const { rpcUrl, stop } = await runAnvil({
    binary: findAnvil(),
    args: ['--chain-id', String(practiceChainId)],
    port: 0,
  })
  const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) }).extend(publicActions)
  return { rpcUrl, stop, client }
}

export type StartedAnvil = Awaited<ReturnType<typeof startAnvil>>
