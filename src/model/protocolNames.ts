/** Every protocol that a sentence can name. */
export const protocolNames = [
  'aave',
  'compound',
  'morpho',
  'uniswap',
  'curve',
  'lido',
  'rocketpool',
  'sky',
  'spark',
  'yearn',
  'pendle',
  'ethena',
] as const
