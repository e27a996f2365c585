import type { RateRay } from '../../model/Plan.ts'
import type { ProtocolName } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Party } from '../../model/Step.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { supplyRateAfter } from '../../protocols/aave/rates.ts'
import { observedRate, vaultRateAfter } from '../../protocols/erc4626/rates.ts'
import { stepGas } from '../gasUnits.ts'
import { checkPeg } from '../safety/checkPeg.ts'
import { checkReserve, reserveClosed } from '../safety/checkReserve.ts'
import { checkVault } from '../safety/checkVault.ts'

/** A place where one asset can earn, with the questions the planner asks of any such place. Amounts in the asset's units. */
export type Venue = {
  readonly id: string
  readonly kind: 'aave' | 'vault'
  /** How many protocols' contracts hold the money: a vault that lends on Aave has two. Fewer is safer, all else equal. */
  readonly layers: number
  readonly protocol: ProtocolName | null
  readonly party: Party
  readonly asset: Token
  readonly position: Token
  readonly rateNow: RateRay | null
  readonly rateAfter: (deposit: bigint) => RateRay | null
  /** Null where it takes the deposit; otherwise why it does not. */
  readonly closedFor: (deposit: bigint) => string | null
  /** Null where it passes the floor of safety; otherwise why it does not. */
  readonly turnedDownFor: (deposit: bigint) => string | null
  /** Usual gas of getting in (with the approval) and out. */
  readonly entryGas: bigint
  readonly exitGas: bigint
}

/** Every place of the catalogue, in the order of the catalogue. What could not be read is turned down, not left out. */
export function allVenues(snapshot: Snapshot): readonly Venue[] {
  return [...aaveVenues(snapshot), ...vaultVenues(snapshot)]
}

export function aaveVenues(snapshot: Snapshot): readonly Venue[] {
  const market = snapshot.network.aave
  if (market === null) return []
  return market.reserves.flatMap((reserve): readonly Venue[] => {
    const asset = snapshot.network.tokens.find((token) => sameAddress(token.address, reserve.asset))
    if (asset === undefined) return []
    const state = snapshot.reserves.get(reserve.asset.toLowerCase())
    const unread = 'Its state could not be read, and unknown is never safe.'
    return [
      {
        id: `aave-${asset.symbol.toLowerCase()}`,
        kind: 'aave',
        layers: 1,
        protocol: 'aave',
        party: { name: 'Aave v3', address: market.pool },
        asset,
        position: reserve.aToken,
        rateNow: state?.supplyRate ?? null,
        rateAfter: (deposit) => (state === undefined ? null : supplyRateAfter(state, deposit)),
        closedFor: (deposit) => (state === undefined ? unread : reserveClosed(state, asset, deposit)),
        turnedDownFor: (deposit) =>
          state === undefined ? unread : (checkReserve(state, asset, deposit) ?? checkPeg(snapshot, asset)),
        entryGas: stepGas.approve + stepGas.supply,
        exitGas: stepGas.withdraw,
      },
    ]
  })
}

function vaultVenues(snapshot: Snapshot): readonly Venue[] {
  const now = snapshot.block.timestamp
  return snapshot.network.vaults.flatMap((vault): readonly Venue[] => {
    const asset = snapshot.network.tokens.find((token) => sameAddress(token.address, vault.asset))
    if (asset === undefined) return []
    const state = snapshot.vaults.get(vault.share.address.toLowerCase())
    return [
      {
        id: `vault-${vault.share.symbol.toLowerCase()}`,
        kind: 'vault',
        layers: 2,
        protocol: null,
        party: { name: vault.name, address: vault.share.address },
        asset,
        position: vault.share,
        rateNow: state === undefined ? null : observedRate(state, now),
        rateAfter: (deposit) => (state === undefined ? null : vaultRateAfter(state, deposit, now)),
        closedFor: (deposit) => (state === undefined || state.maxDeposit < deposit ? 'It takes no more now.' : null),
        turnedDownFor: (deposit) => checkVault(vault, state, asset, deposit, now) ?? checkPeg(snapshot, asset),
        entryGas: stepGas.approve + stepGas.deposit,
        exitGas: stepGas.redeem,
      },
    ]
  })
}
