/** Each real network’s book as it was checked. Written by `npm run networks:build`, never by hand. */
export const bookDigests = {
  ethereum: 'eeb9aa85c65864e1aef55260059d07f68bd3d1523cbd2e0b758cb6bc7edd7dda',
  base: '35227d98d76fde3f85fa9e1da0c5a33ddf00f0918996e1dbbbe68f16f0720a3e',
  arbitrum: '5cbcb30e5d605dc300975334e6cd5d1905905f137bd9fbc262547d2706b6376f',
  optimism: 'd7b6757f63865f617a3e34161e90c90e792f3287bd976ea640314b4cab919dfa',
  polygon: 'ef66d1f374eb9aadbdfa0fe90ccd6dcfbfc52b5811593f98217c91e870a9b96e',
} as const
