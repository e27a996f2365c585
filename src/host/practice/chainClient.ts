import { createClient, http, publicActions, testActions } from 'viem'

export type PracticeClient = ReturnType<typeof connectPractice>

/** Talks to our own Anvil. No retries: it is on this machine, and a failed call is to be seen at once. */
export function connectPractice(rpcUrl: string) {
  return createClient({ transport: http(rpcUrl, { retryCount: 0 }) })
    .extend(publicActions)
    .extend(testActions({ mode: 'anvil' }))
}
