import { titled } from '../describeLimit.ts'
import { protocolNames } from '../protocolNames.ts'

/** What “Is … safe?” can be asked of: what the window has words about. */
export const aboutNames: readonly string[] = [
  ...protocolNames.map(titled),
  ...['ETH', 'WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'stETH', 'wstETH', 'LINK'],
]
