import type { Network } from '../../model/Network.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import type { TokenPrice } from '../SignRequest.ts'
import type { SpentRow } from './LimitRow.ts'

/** Dollars for one whole token; null where nobody ever said one. */
export type PriceOf = (token: Token) => UsdE8 | null

/** Counted at one dollar or more, whatever anybody says. Names of the signer's own catalogue, not of a chain's. */
const stablecoins: ReadonlySet<string> = new Set(['USDC', 'USDT', 'DAI'])
const oneDollar = 100_000_000n

/** How long a price that was seen holds against a lower one. */
const rememberedMs = 7 * 86_400_000

/**
 * The signer has no network: it counts at the highest of what the plan says and what it saw of the same token in the last
 * seven days. So whoever wants to spend more by saying that it is worth less has to say it for a week, plan after plan.
 */
export function pricing(
  said: readonly TokenPrice[],
  spent: readonly SpentRow[],
  network: Network,
  now: number,
): PriceOf {
  const seen = spent.filter(({ at, chainId }) => chainId === network.chainId && at > now - rememberedMs)
  const known = [
    ...said.map(({ token, usdE8 }) => ({ token, usd: usdE8 })),
    ...seen.flatMap(({ prices }) => prices),
  ].filter(({ usd }) => usd > 0n)
  return (token) => {
    const names = twinsOf(token, network)
    const prices = known.flatMap(({ token: named, usd }) =>
      names.some((twin) => sameAddress(twin.address, named)) ? [usd] : [],
    )
    if (names.some(({ symbol }) => stablecoins.has(symbol))) prices.push(oneDollar)
    return prices.length === 0 ? null : prices.reduce((highest, usd) => (usd > highest ? usd : highest))
  }
}

/** Tokens of one worth: the coin and its wrapped form, an asset and what is lent of it at Aave. */
function twinsOf(token: Token, network: Network): readonly Token[] {
  const same = (a: Token): boolean => sameAddress(a.address, token.address)
  if (same(network.native) || same(network.wrapped)) return [network.native, network.wrapped]
  const reserve = network.aave?.reserves.find(({ aToken }) => same(aToken))
  const asset = network.tokens.find(({ address }) => reserve !== undefined && sameAddress(address, reserve.asset))
  return asset === undefined
    ? [token]
    : [token, ...(sameAddress(asset.address, network.wrapped.address) ? [network.native] : []), asset]
}
