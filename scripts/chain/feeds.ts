import type { Contract, Site } from './site.ts'
import { labelledAddress } from './site.ts'
import { symbols, type Ticker } from './tokens.ts'

/** US dollars with 8 decimals. Round numbers on purpose: nobody should take this chain's prices for the market's. */
export const prices: Readonly<Record<Ticker, bigint>> = {
  WETH: 2_500_00000000n,
  USDC: 1_00000000n,
  USDT: 99980000n,
  DAI: 1_00000000n,
  WBTC: 65_000_00000000n,
  wstETH: 2_950_00000000n,
}

/** A feed is named after what it prices: ether, not its wrapper. */
const descriptions: Readonly<Record<Ticker, string>> = {
  WETH: 'ETH / USD',
  USDC: 'USDC / USD',
  USDT: 'USDT / USD',
  DAI: 'DAI / USD',
  WBTC: 'BTC / USD',
  wstETH: 'wstETH / USD',
}

export const heartbeatSeconds = 3600
export const feedKeeper = labelledAddress('feed keeper')

export type Feed = Contract & { readonly symbol: Ticker; readonly description: string }

export async function deployFeeds(site: Site): Promise<readonly Feed[]> {
  const feeds: Feed[] = []
  for (const symbol of symbols) {
    const description = descriptions[symbol]
    const feed = await site.deployOwn('PriceFeed', [description, prices[symbol], heartbeatSeconds, feedKeeper])
    feeds.push({ ...feed, symbol, description })
  }
  return feeds
}
