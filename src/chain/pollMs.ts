import type { Network } from '../model/Network.ts'

/**
 * How often, in milliseconds, a chain is asked for what may have changed: our own each second, and less often of nodes that
 * count what they are asked.
 */
export function pollMs({ kind }: Pick<Network, 'kind'>): number {
  return kind === 'practice' ? 1_000 : 6_000
}
