import type { Endpoint } from './openEndpoint.ts'

/** The one method that plays a plan. */
export const playing = 'eth_simulateV1'

/** Nothing, played on the latest block: a node that plays plans plays this too. */
const nothing = [{ blockStateCalls: [{ calls: [] }], validation: false }, 'latest']

/**
 * Whether a node plays plans. Asked with a plan of nothing; only a node that says that it does not know the method cannot.
 * Null where it does not answer.
 */
export async function canPlay(endpoint: Endpoint, signal?: AbortSignal): Promise<boolean | null> {
  const answers = await endpoint.ask([{ id: 1, method: playing, params: nothing }], signal).catch(() => null)
  const answer = answers?.get(1)
  return answer === undefined ? null : !isMissing(answer.error)
}

/** The method does not exist there (EIP-1474), or is not in what was paid for. */
export function isMissing(error: { readonly code: number } | null | undefined): boolean {
  return error?.code === -32_601 || error?.code === -32_004
}
