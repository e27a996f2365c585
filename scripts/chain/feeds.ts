import type { Contract, Site } from './site.ts'
import { labelledAddress } from './site.ts'
import { type FirstTicker, symbols, type Ticker } from './tokens.ts'

/** US dollars with 8 decimals. Round numbers on purpose: nobody should take this chain's prices for the market's. */
export const prices: Readonly<Record<Ticker, bigint>> = {
  WETH: 2_500_00000000n,
  USDC: 1_00000000n,
  USDT: 99980000n,
  DAI: 1_00000000n,
  WBTC: 65_000_00000000n,
  wstETH: 2_950_00000000n,
  LINK: 18_00000000n,
}

/** A feed is named after what it prices: ether, not its wrapper. */
const descriptions: Readonly<Record<Ticker, string>> = {
  WETH: 'ETH / USD',
  USDC: 'USDC / USD',
  USDT: 'USDT / USD',
  DAI: 'DAI / USD',
  WBTC: 'BTC / USD',
  wstETH: 'wstETH / USD',
  LINK: 'LINK / USD',
}

export const heartbeatSeconds = 3600
export const feedKeeper = labelledAddress('feed keeper')

export type Feed<S extends string = Ticker> = Contract & { readonly symbol: S; readonly description: string }

/** One feed. `answer` is dollars with 8 decimals. */
export async function deployFeed<S extends string>(
  site: Site,
  symbol: S,
  description: string,
  answer: bigint,
): Promise<Feed<S>> {
  const feed = await site.deployOwn('PriceFeed', [description, answer, heartbeatSeconds, feedKeeper])
  return { ...feed, symbol, description }
}

/** The usual feed of a token: its price and name are on record here. */
export function deployUsualFeed(site: Site, symbol: Ticker): Promise<Feed> {
  return deployFeed(site, symbol, descriptions[symbol], prices[symbol])
}

export async function deployFeeds(site: Site): Promise<readonly Feed<FirstTicker>[]> {
  const feeds: Feed<FirstTicker>[] = []
  for (const symbol of symbols) feeds.push(await deployFeed(site, symbol, descriptions[symbol], prices[symbol]))
  return feeds
}
