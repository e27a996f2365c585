import { type Contract, labelledAddress, type Site } from './site.ts'
import { type FirstTicker, giveTokens, type Tokens, units } from './tokens.ts'

export const funderKeeper = labelledAddress('funder keeper')

/** What one account gets, in whole tokens, and for how many accounts there is enough. */
const portions: readonly (readonly [FirstTicker, number])[] = [
  ['USDC', 10_000],
  ['USDT', 5_000],
  ['DAI', 5_000],
  ['WBTC', 0.25],
  ['wstETH', 2],
]
const etherPortion = 10n * 10n ** 18n
const accounts = 100_000

export async function deployFunder(site: Site, tokens: Tokens): Promise<Contract> {
  const funder = await site.deployOwn('PracticeFunder', [
    funderKeeper,
    etherPortion,
    portions.map(([symbol, whole]) => ({ token: tokens[symbol].address, amount: units(tokens[symbol], whole) })),
  ])
  for (const [symbol, whole] of portions) {
    await giveTokens(site, tokens[symbol], funder.address, units(tokens[symbol], whole * accounts))
  }
  await site.client.setBalance({ address: funder.address, value: etherPortion * BigInt(accounts) })
  await site.open(funderKeeper)
  return funder
}
