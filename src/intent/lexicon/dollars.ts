/** Stablecoins of the dollar: a dollar of one is one token of it. Savings tokens (SDAI, SUSDS) are worth more. */
export const dollars: ReadonlySet<string> = new Set([
  'USDC',
  'USDT',
  'DAI',
  'USDS',
  'USDE',
  'GHO',
  'FRAX',
  'LUSD',
  'PYUSD',
  'CRVUSD',
  'USDP',
  'TUSD',
  'RLUSD',
])
