import { mulDivDown } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import type { Price } from '../model/Usd.ts'
import { assetsForShares } from '../protocols/morpho/rates.ts'
import type { Prices } from './amountView.ts'

const ray = 10n ** 27n

/**
 * The snapshot's prices, with those of positions beside them: an aToken is worth its asset, a vault's share what the vault
 * pays for it now. For showing only: no rule and no amount depends on these.
 */
export function pricesOf(snapshot: Snapshot): Prices {
  const prices = new Map<string, Price>(snapshot.prices)
  const { aave, vaults, morpho } = snapshot.network
  for (const reserve of aave?.reserves ?? []) {
    const price = prices.get(reserve.asset.toLowerCase())
    if (price === undefined) continue
    prices.set(reserve.aToken.address.toLowerCase(), price)
    prices.set(reserve.variableDebtToken.address.toLowerCase(), { ...price, usdE8: -price.usdE8 })
  }
  for (const vault of vaults) {
    const price = prices.get(vault.asset.toLowerCase())
    const state = snapshot.vaults.get(vault.share.address.toLowerCase())
    if (price === undefined || state === undefined) continue
    const usdE8 = mulDivDown(price.usdE8, state.pricePerShareRay, ray)
    prices.set(vault.share.address.toLowerCase(), { ...price, usdE8 })
  }
  for (const { loan, position } of morpho?.markets ?? []) {
    const price = prices.get(loan.toLowerCase())
    const state = snapshot.morpho.get(position.address.toLowerCase())
    const asset = snapshot.network.tokens.find((token) => sameAddress(token.address, loan))
    if (price === undefined || state === undefined || asset === undefined) continue
    // The worth of one whole share is rounded to the loan's unit: that of a million tells six digits more.
    const million = 10n ** BigInt(position.decimals + 6)
    const worth = assetsForShares(state, million, snapshot.block.timestamp)
    const usdE8 = mulDivDown(price.usdE8, worth, 10n ** BigInt(asset.decimals + 6))
    prices.set(position.address.toLowerCase(), { ...price, usdE8 })
  }
  return prices
}
