import { amountOf } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { RateRay } from '../model/Plan.ts'
import type { HoldingKind } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { paidOverYear } from '../protocols/aave/rates.ts'
import { stakingRate } from '../protocols/lido/rates.ts'
import { assetsForShares } from '../protocols/morpho/rates.ts'

const ray = 10n ** 27n

export type Holding = {
  readonly token: Token
  readonly units: bigint
  readonly place: string
  readonly usd: UsdE8 | null
  readonly kind: HoldingKind
  /** What is counted there: the token itself, an aToken, a share, a debt's token. */
  readonly position: Token
  /** Units of `position`. */
  readonly counted: bigint
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
  const staked = network.staking?.token.address

  const wallet = network.tokens.flatMap((token): readonly Holding[] => {
    const units = held(token)
    if (units === undefined) return []
    const kind = staked !== undefined && sameAddress(staked, token.address) ? 'staked' : 'wallet'
    return [{ token, units, place: 'wallet', usd: worth(token, units), kind, position: token, counted: units }]
  })
  const reserves = network.aave?.reserves ?? []
  const supplied = reserves.flatMap((reserve): readonly Holding[] => {
    const asset = byAddress(reserve.asset)
    const units = held(reserve.aToken)
    if (asset === undefined || units === undefined) return []
    const position = { kind: 'lent', position: reserve.aToken, counted: units } as const
    return [{ token: asset, units, place: 'Aave v3', usd: worth(asset, units), ...position }]
  })
  const inVaults = network.vaults.flatMap((vault): readonly Holding[] => {
    const asset = byAddress(vault.asset)
    const state = vaults.get(vault.share.address.toLowerCase())
    const shares = held(vault.share)
    if (asset === undefined || state === undefined || shares === undefined) return []
    const scale = ray * 10n ** BigInt(vault.share.decimals)
    const units = mulDivDown(shares * 10n ** BigInt(asset.decimals), state.pricePerShareRay, scale)
    const position = { kind: 'vault', position: vault.share, counted: shares } as const
    return [{ token: asset, units, place: vault.name, usd: worth(asset, units), ...position }]
  })
  const onMorpho = (network.morpho?.markets ?? []).flatMap(({ loan, position }): readonly Holding[] => {
    const asset = byAddress(loan)
    const state = snapshot.morpho.get(position.address.toLowerCase())
    if (asset === undefined || state === undefined) return []
    const units = assetsForShares(state, state.supplyShares, snapshot.block.timestamp)
    const usd = worth(asset, units)
    return [{ token: asset, units, place: position.name, usd, kind: 'lent', position, counted: state.supplyShares }]
  })
  const leaving = (snapshot.staking?.exits ?? []).map(({ id, amount, claimable }): Holding => {
    const place = claimable ? `ready to claim from staking, request ${id}` : `on its way out of staking, request ${id}`
    const { native } = network
    return {
      ...{ token: native, units: amount, place, usd: worth(native, amount) },
      ...{ kind: 'leaving', position: native, counted: amount },
    }
  })
  const owed = reserves.flatMap((reserve): readonly Holding[] => {
    const asset = byAddress(reserve.asset)
    const debt = held(reserve.variableDebtToken)
    if (asset === undefined || debt === undefined) return []
    const position = { kind: 'debt', position: reserve.variableDebtToken, counted: debt } as const
    return [{ token: asset, units: -debt, place: 'owed to Aave v3', usd: worth(asset, -debt), ...position }]
  })
  return [...wallet, ...supplied, ...inVaults, ...onMorpho, ...leaving, ...owed]
}

/** Everything that could be held and could not be read, by name. */
export function unreadHoldings(snapshot: Snapshot): readonly string[] {
  const { network, balances, vaults, morpho, staking } = snapshot
  const missing = (token: Token): boolean => !balances.has(token.address.toLowerCase())
  const reserves = network.aave?.reserves ?? []
  return [
    ...network.tokens.filter(missing).map(({ symbol }) => symbol),
    ...reserves.flatMap(({ aToken, variableDebtToken }) => [aToken, variableDebtToken].filter(missing)).map(nameOf),
    ...network.vaults
      .filter(({ share }) => missing(share) || !vaults.has(share.address.toLowerCase()))
      .map(({ name }) => name),
    ...(network.morpho?.markets ?? [])
      .filter(({ position }) => !morpho.has(position.address.toLowerCase()))
      .map(({ position }) => position.name),
    ...(network.staking !== null && staking === null ? [network.staking.name] : []),
  ]
}

function nameOf({ symbol }: Token): string {
  return symbol
}

/** What a holding brings a year now, or costs where it is owed. `rates` are those of the places, by their position. */
export function rateOf(
  snapshot: Snapshot,
  { kind, token, position }: Holding,
  rates: ReadonlyMap<string, RateRay | null>,
): RateRay | null {
  if (kind === 'debt') {
    const reserve = snapshot.reserves.get(token.address.toLowerCase())
    return reserve === undefined ? null : paidOverYear(reserve.borrowRate)
  }
  if (kind === 'staked') return snapshot.staking === null ? null : stakingRate(snapshot.staking)
  return kind === 'lent' || kind === 'vault' ? (rates.get(position.address.toLowerCase()) ?? null) : null
}
