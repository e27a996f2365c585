import type { Network } from '../../model/Network.ts'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import { arbitrum } from './arbitrum.ts'
import { base } from './base.ts'
import { ethereum } from './ethereum.ts'
import { optimism } from './optimism.ts'
import { polygon } from './polygon.ts'
import { practice, secondPractice } from './practice.ts'

/** A book is read when its network is first asked for: most starts ask for the practice chain alone. */
const readers: ReadonlyMap<number, () => Network> = new Map([
  [practice.chainId, () => practice],
  [1, ethereum],
  [8453, base],
  [42161, arbitrum],
  [10, optimism],
  [137, polygon],
  [secondPracticeChainId, secondPractice],
])

const read = new Map<number, Network>()

/** The practice chain first, then the real ones in the order in which Sayso offers them. The second practice chain is not offered. */
export const knownChainIds: readonly number[] = [...readers.keys()].filter((id) => id !== secondPracticeChainId)

/**
 * The network's catalogue, or null where Sayso knows no such chain.
 * @throws Error where the book is not the one that was checked
 */
export function networkOf(chainId: number): Network | null {
  const known = read.get(chainId)
  if (known !== undefined) return known
  const reader = readers.get(chainId)
  if (reader === undefined) return null
  const network = reader()
  read.set(chainId, network)
  return network
}
