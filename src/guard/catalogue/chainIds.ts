import type { BridgeEnd } from '../../model/Reading.ts'

/** What a chain that a sentence names is among chains, by EIP-155: the guard's own list. */
export const chainIds: Readonly<Record<BridgeEnd, number>> = {
  ethereum: 1,
  optimism: 10,
  polygon: 137,
  base: 8_453,
  arbitrum: 42_161,
  practice: 7_357_001,
  'second practice': 7_357_002,
}
