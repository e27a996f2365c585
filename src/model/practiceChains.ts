/** The practice chain's own id. A signature for it is worth nothing on any other chain. */
export const practiceChainId = 7_357_001

/** The id of a second practice chain, for what takes two. No app opens it by itself. */
export const secondPracticeChainId = 7_357_002

/** Whether practice keys sign there, and real keys never do. */
export function isPracticeChain(chainId: number): boolean {
  return chainId === practiceChainId || chainId === secondPracticeChainId
}
