/** The main job's sentences: one of each thing that Sayso does. */
export const sentences = {
  earn: 'Put 1000 USDC into the safest place with the highest yield',
  swap: 'swap 1 ETH for USDC',
  supply: 'supply 500 USDC to aave',
  withdraw: 'withdraw all my USDC from aave',
  send: 'send 25 USDC to 0x52908400098527886E0F7030069857D2E4169EE7',
} as const
