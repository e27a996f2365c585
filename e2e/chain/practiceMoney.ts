import { maxUint256 } from 'viem'
import { book, tokenOf, vaultOf } from './book.ts'

/** What a new practice account holds, in the smallest units. */
export const practiceMoney = {
  ETH: 10n * 10n ** 18n,
  USDC: 10_000n * 10n ** 6n,
  USDT: 5_000n * 10n ** 6n,
  DAI: 5_000n * 10n ** 18n,
  WBTC: 25n * 10n ** 6n,
  wstETH: 2n * 10n ** 18n,
} as const

/** What a new practice account finds allowed, to practise taking it back: one transaction of its own for each. */
export const oldApprovals = [
  { token: tokenOf('USDC').symbol, spender: vaultOf('dream').address, units: maxUint256 },
  { token: tokenOf('wstETH').symbol, spender: book.staking.queue, units: 5n * 10n ** 17n },
] as const
