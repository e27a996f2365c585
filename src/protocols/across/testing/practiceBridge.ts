import { practice } from '../../../chain/networks/practice.ts'
import type { Network } from '../../../model/Network.ts'
import { spokePoolOfTest } from './deployAcross.ts'

const base = 8_453
const bridged = ['USDC', 'USDT', 'DAI', 'WBTC']

/** The practice chain's catalogue with Across on it, and a way to what a sentence calls Base: the same tokens, for tests. */
export const bridging: Network = {
  ...practice,
  across: {
    spokePool: spokePoolOfTest,
    destinations: [
      {
        chainId: base,
        name: 'Base',
        spokePool: spokePoolOfTest,
        routes: practice.tokens.flatMap(({ symbol, address }) =>
          bridged.includes(symbol) ? [{ from: address, to: address }] : [],
        ),
      },
    ],
  },
}
