/** What can be said first: each works on a new practice chain, and shows another side of Sayso. */
export const suggestions = [
  { sentence: 'Put 1000 USDC into the safest place with the highest yield', note: 'earnNote', icon: 'portfolio' },
  { sentence: 'Swap 1 ETH for USDC', note: 'swapNote', icon: 'activity' },
  { sentence: 'Show my portfolio', note: 'lookNote', icon: 'search' },
] as const
