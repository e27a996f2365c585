import type { EndpointError } from './EndpointError.ts'

/** The first wait; it doubles each round. */
const firstMs = 200
/** Whatever a node asks for: after that a person is told, and not kept waiting. */
const longestMs = 5_000

/**
 * Milliseconds to wait before an endpoint is asked once more, with jitter so that not all who were turned away come back in
 * the same moment. Null where asking again would not help.
 * @param random from 0 to 1
 */
export function pauseBefore(error: EndpointError, round: number, random: () => number): number | null {
  if (error.fault !== 'rate-limited' && error.fault !== 'server-error') return null
  const own = firstMs * 2 ** round
  return Math.min(longestMs, Math.max(own, error.retryAfterMs ?? 0) * (1 + random() / 2))
}
