import { practiceChainId, secondPracticeChainId } from './practiceChains.ts'
import type { BridgeEnd } from './Reading.ts'

/** What a chain that can be named in a sentence is called among chains (EIP-155). */
export const chainIdOf: Readonly<Record<BridgeEnd, number>> = {
  ethereum: 1,
  base: 8453,
  arbitrum: 42161,
  optimism: 10,
  polygon: 137,
  practice: practiceChainId,
  'second practice': secondPracticeChainId,
}
