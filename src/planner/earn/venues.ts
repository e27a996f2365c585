import type { Snapshot } from '../../model/Snapshot.ts'
import { sameAddress } from '../../model/Token.ts'
import { supplyRateAfter } from '../../protocols/aave/rates.ts'
import { observedRate, vaultRateAfter } from '../../protocols/erc4626/rates.ts'
import { stepGas } from '../gasUnits.ts'
import { checkReserve, reserveClosed } from '../safety/checkReserve.ts'
import { checkVault } from '../safety/checkVault.ts'
import { missed } from '../safety/FloorRule.ts'
import { morphoVenues } from './morphoVenues.ts'
import { reserveKinks, reserveShape, vaultShape } from './shapes.ts'
import { type Place, unread, type Venue, venueOf } from './Venue.ts'

export type { Venue } from './Venue.ts'

/** Every place of the catalogue, in the order of the catalogue. What could not be read is turned down, not left out. */
export function allVenues(snapshot: Snapshot): readonly Venue[] {
  return [...aaveVenues(snapshot), ...vaultVenues(snapshot), ...morphoVenues(snapshot)]
}

export function aaveVenues(snapshot: Snapshot): readonly Venue[] {
  const market = snapshot.network.aave
  if (market === null) return []
  const { aave } = snapshot
  const unknown =
    aave.status === 'unknown-revision'
      ? `Aave v3 answers as revision ${aave.revision} here, which Sayso does not know, and unknown is never safe.`
      : unread
  return market.reserves.flatMap((reserve): readonly Venue[] => {
    const asset = snapshot.network.tokens.find((token) => sameAddress(token.address, reserve.asset))
    if (asset === undefined) return []
    const state = snapshot.reserves.get(reserve.asset.toLowerCase())
    const place: Place = {
      id: `aave-${asset.symbol.toLowerCase()}`,
      kind: 'aave',
      layers: 1,
      protocol: 'aave',
      party: { name: 'Aave v3', address: market.pool },
      asset,
      position: reserve.aToken,
      // By the curve, as the rate after a deposit is: what the reserve last wrote down is older than what is owed to it now.
      rateNow: state === undefined || state.doubt !== null ? null : (supplyRateAfter(state, 0n) ?? state.supplyRate),
      incentives: null,
      rateAfter: (deposit) => (state === undefined ? null : supplyRateAfter(state, deposit)),
      // Between two acts of anybody Aave's interest is simple.
      rateOver: (deposit) => (state === undefined ? null : supplyRateAfter(state, deposit)),
      shape: state === undefined || state.doubt !== null ? null : reserveShape(state),
      kinks: state === undefined || state.doubt !== null ? [] : reserveKinks(state),
      exitSeconds: 0n,
      closedFor: (deposit) => (state === undefined ? unknown : reserveClosed(state, asset, deposit)),
      floor: (deposit, limits) => (state === undefined ? missed(unknown) : checkReserve(state, asset, deposit, limits)),
      entryGas: stepGas.approve + stepGas.supply,
      exitGas: stepGas.withdraw,
    }
    return [venueOf(snapshot, place, state === undefined ? null : state.available + state.totalVariableDebt)]
  })
}

function vaultVenues(snapshot: Snapshot): readonly Venue[] {
  const now = snapshot.block.timestamp
  return snapshot.network.vaults.flatMap((vault): readonly Venue[] => {
    const asset = snapshot.network.tokens.find((token) => sameAddress(token.address, vault.asset))
    if (asset === undefined) return []
    const state = snapshot.vaults.get(vault.share.address.toLowerCase())
    const reserve = snapshot.reserves.get(vault.asset.toLowerCase())
    const onReserve = reserve === undefined ? null : (lent: bigint) => supplyRateAfter(reserve, lent)
    const rateAfter = (deposit: bigint) => (state === undefined ? null : vaultRateAfter(state, deposit, now, onReserve))
    const place: Place = {
      id: `vault-${vault.share.symbol.toLowerCase()}`,
      kind: 'vault',
      layers: 2,
      protocol: null,
      party: { name: vault.name, address: vault.share.address },
      asset,
      position: vault.share,
      rateNow: state === undefined ? null : observedRate(state, now),
      incentives: null,
      rateAfter,
      // A history shows money that came in over time, not what that money earned.
      rateOver: rateAfter,
      shape: state === undefined ? null : vaultShape(state, rateAfter),
      kinks: [],
      exitSeconds: 0n,
      closedFor: (deposit) => (state === undefined || state.maxDeposit < deposit ? 'It takes no more now.' : null),
      floor: (deposit, limits) => checkVault(vault, state, { asset, deposit, now, limits }),
      entryGas: stepGas.approve + stepGas.deposit,
      exitGas: stepGas.redeem,
    }
    return [venueOf(snapshot, place, state?.totalAssets ?? null)]
  })
}
