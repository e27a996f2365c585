/** The practice chain's own id. A signature for it is worth nothing on any other chain. */
export const practiceChainId = 7_357_001
