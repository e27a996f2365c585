import { hexToBigInt } from 'viem'
import type { Reader } from './ChainClient.ts'

/**
 * Chain seconds of the block that comes next, asked of a chain whose blocks come with transactions only: its latest one may be
 * hours old, and only the chain knows how it counts the time since (its clock goes on while the computer sleeps, and ours does
 * not). Null where blocks come by themselves, and where the node does not say: then the latest block tells the time.
 */
export async function nextBlockTime({ network, viem }: Reader): Promise<bigint | null> {
  if (network.kind !== 'practice') return null
  const block = await viem.request({ method: 'eth_getBlockByNumber', params: ['pending', false] }).catch(() => null)
  return block === null ? null : hexToBigInt(block.timestamp)
}
