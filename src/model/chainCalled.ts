import type { BridgeEnd } from './Reading.ts'

/** What a chain that was named in a sentence is called within one of ours, whether Sayso knows it or not. */
export const chainCalled: Readonly<Record<BridgeEnd, string>> = {
  ethereum: 'Ethereum',
  base: 'Base',
  arbitrum: 'Arbitrum',
  optimism: 'Optimism',
  polygon: 'Polygon',
  practice: 'the Practice chain',
  'second practice': 'the Second practice chain',
}
