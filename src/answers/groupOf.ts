import type { AllocationView } from '../model/Portfolio.ts'
import type { Token } from '../model/Token.ts'
import { stablecoinSymbols } from '../planner/resolveAsset.ts'

/** By ticker, as the networks' books have them: what is in none of them has no price, and so is in no group's sum. */
const etherSymbols: readonly string[] = ['ETH', 'WETH', 'stETH', 'wstETH']
const bitcoinSymbols: readonly string[] = ['WBTC']

export type Group = Pick<AllocationView, 'group' | 'kind'>

/** What a token is worth like: three stablecoins are dollars, and staked ether is ether. */
export function groupOf({ symbol, address }: Token): Group {
  if (stablecoinSymbols.includes(symbol)) return { group: 'dollars', kind: 'dollars' }
  if (etherSymbols.includes(symbol)) return { group: 'ether', kind: 'ether' }
  if (bitcoinSymbols.includes(symbol)) return { group: 'bitcoin', kind: 'bitcoin' }
  return { group: address.toLowerCase(), kind: 'other' }
}
