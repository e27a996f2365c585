/** What a new practice account holds, in the smallest units. */
export const practiceMoney = {
  ETH: 10n * 10n ** 18n,
  USDC: 10_000n * 10n ** 6n,
  USDT: 5_000n * 10n ** 6n,
  DAI: 5_000n * 10n ** 18n,
  WBTC: 25n * 10n ** 6n,
  wstETH: 2n * 10n ** 18n,
} as const
