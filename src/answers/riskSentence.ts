import type { Network } from '../model/Network.ts'
import type { Snapshot } from '../model/Snapshot.ts'

/** What holds for every plan. What holds for one stands in its notes. */
export function riskSentence({ network }: Snapshot): string {
  return `What you put into a protocol can be lost if its contracts fail, its collateral falls too fast or those who run it act badly, and what a coin is worth can fall; nobody insures it. Nothing on a chain can be taken back, and each plan says what can be lost by it before you approve it.${practiceWorth(network)}`
}

/** What practice money is worth, to be said after a sentence; empty where money is real. */
export function practiceWorth({ kind }: Pick<Network, 'kind'>): string {
  return kind === 'practice' ? ' Here it is practice money, which is worth nothing.' : ''
}
