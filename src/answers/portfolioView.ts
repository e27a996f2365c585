import { amountOf } from '../model/Amount.ts'
import { formatDecimal, mulDivDown } from '../model/decimal.ts'
import type { HoldingView, PortfolioView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { formatUsd, type UsdE8, usdOf } from '../model/Usd.ts'
import { assetsForShares } from '../protocols/morpho/rates.ts'

const ray = 10n ** 27n

type Holding = { readonly token: Token; readonly units: bigint; readonly place: string; readonly usd: UsdE8 | null }

/** What the account holds and owes, wallet first, then positions in what they are worth, then debts as negative worth. */
export function portfolioView(snapshot: Snapshot, handedTo: string | null = null): PortfolioView {
  const holdings = listHoldings(snapshot).filter((holding) => holding.units !== 0n)
  const total = holdings.reduce((sum, holding) => sum + (holding.usd ?? 0n), 0n)
  return {
    account: snapshot.account,
    handedTo,
    chain: snapshot.network.name,
    block: { number: snapshot.block.number.toString(), timestamp: snapshot.block.timestamp.toString() },
    totalUsd: formatUsd(total),
    holdings: holdings.map(holdingView),
  }
}

function holdingView({ token, units, place, usd }: Holding): HoldingView {
  return {
    token: token.symbol,
    address: token.address,
    name: token.name,
    amount: formatDecimal(units, token.decimals),
    usd: usd === null ? null : formatUsd(usd),
    place,
  }
}

/** A balance that could not be read is left out: unknown is not zero. */
export function listHoldings(snapshot: Snapshot): readonly Holding[] {
  const { network, balances, prices, vaults } = snapshot
  const held = (token: Token): bigint | undefined => balances.get(token.address.toLowerCase())
  const worth = (asset: Token, units: bigint): UsdE8 | null => {
    const price = prices.get(asset.address.toLowerCase())
    return price === undefined ? null : usdOf(amountOf(asset, units), price.usdE8)
  }
  const byAddress = (address: string): Token | undefined =>
    network.tokens.find((token) => sameAddress(token.address, address))

  const wallet = network.tokens.flatMap((token): readonly Holding[] => {
    const units = held(token)
    return units === undefined ? [] : [{ token, units, place: 'wallet', usd: worth(token, units) }]
  })
  const reserves = network.aave?.reserves ?? []
  const supplied = reserves.flatMap((reserve): readonly Holding[] => {
    const asset = byAddress(reserve.asset)
    const units = held(reserve.aToken)
    if (asset === undefined || units === undefined) return []
    return [{ token: asset, units, place: 'Aave v3', usd: worth(asset, units) }]
  })
  const inVaults = network.vaults.flatMap((vault): readonly Holding[] => {
    const asset = byAddress(vault.asset)
    const state = vaults.get(vault.share.address.toLowerCase())
    const shares = held(vault.share)
    if (asset === undefined || state === undefined || shares === undefined) return []
    const scale = ray * 10n ** BigInt(vault.share.decimals)
    const units = mulDivDown(shares * 10n ** BigInt(asset.decimals), state.pricePerShareRay, scale)
    return [{ token: asset, units, place: vault.name, usd: worth(asset, units) }]
  })
  const onMorpho = (network.morpho?.markets ?? []).flatMap(({ loan, position }): readonly Holding[] => {
    const asset = byAddress(loan)
    const state = snapshot.morpho.get(position.address.toLowerCase())
    if (asset === undefined || state === undefined) return []
    const units = assetsForShares(state, state.supplyShares, snapshot.block.timestamp)
    return [{ token: asset, units, place: position.name, usd: worth(asset, units) }]
  })
  const leaving = (snapshot.staking?.exits ?? []).map(({ id, amount, claimable }): Holding => {
    const place = claimable ? `ready to claim from staking, request ${id}` : `on its way out of staking, request ${id}`
    return { token: network.native, units: amount, place, usd: worth(network.native, amount) }
  })
  const owed = reserves.flatMap((reserve): readonly Holding[] => {
    const asset = byAddress(reserve.asset)
    const debt = held(reserve.variableDebtToken)
    if (asset === undefined || debt === undefined) return []
    return [{ token: asset, units: -debt, place: 'owed to Aave v3', usd: worth(asset, -debt) }]
  })
  return [...wallet, ...supplied, ...inVaults, ...onMorpho, ...leaving, ...owed]
}
