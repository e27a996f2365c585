import { amountOf } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'

const ray = 10n ** 27n

/** What so much of a token is worth at the feeds, positions by what stands behind them. Null where nothing says it. */
export function worthOf(snapshot: Snapshot, token: Token, units: bigint): UsdE8 | null {
  const { network, prices, vaults } = snapshot
  const reserve = network.aave?.reserves.find(({ aToken }) => sameAddress(aToken.address, token.address))
  const vault = network.vaults.find(({ share }) => sameAddress(share.address, token.address))
  const address = reserve?.asset ?? vault?.asset ?? token.address
  const asset = network.tokens.find((known) => sameAddress(known.address, address))
  const price = prices.get(address.toLowerCase())
  if (asset === undefined || price === undefined) return null
  if (vault === undefined) return usdOf(amountOf(asset, units), price.usdE8)
  const state = vaults.get(token.address.toLowerCase())
  if (state === undefined) return null
  const scale = ray * 10n ** BigInt(token.decimals)
  return usdOf(
    amountOf(asset, mulDivDown(units * 10n ** BigInt(asset.decimals), state.pricePerShareRay, scale)),
    price.usdE8,
  )
}
