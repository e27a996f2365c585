import type { Snapshot } from '../../model/Snapshot.ts'
import { sameAddress } from '../../model/Token.ts'
import { accrueInterest, morphoRateAfter, morphoRateOver } from '../../protocols/morpho/rates.ts'
import { stepGas } from '../gasUnits.ts'
import { checkMorpho } from '../safety/checkMorpho.ts'
import { missed } from '../safety/FloorRule.ts'
import { morphoKinks, morphoShape } from './shapes.ts'
import { type Place, unread, type Venue, venueOf } from './Venue.ts'

/** Every market of Morpho Blue that the catalogue names, as a place to lend. */
export function morphoVenues(snapshot: Snapshot): readonly Venue[] {
  const { morpho, tokens } = snapshot.network
  if (morpho === null) return []
  const now = snapshot.block.timestamp
  return morpho.markets.flatMap((market): readonly Venue[] => {
    const loan = tokens.find((token) => sameAddress(token.address, market.loan))
    if (loan === undefined) return []
    const state = snapshot.morpho.get(market.position.address.toLowerCase())
    const accrued = state === undefined ? undefined : accrueInterest(state, now)
    const proven = accrued?.doubt === null ? accrued : undefined
    const collateral =
      tokens.find((token) => sameAddress(token.address, market.collateral))?.symbol ?? market.collateral
    const place: Place = {
      id: market.position.symbol.toLowerCase().replace('/', '-'),
      kind: 'morpho',
      layers: 1,
      protocol: 'morpho',
      party: { name: `Morpho ${loan.symbol}/${collateral}`, address: morpho.blue },
      asset: loan,
      position: market.position,
      rateNow: state === undefined ? null : morphoRateAfter(state, 0n, now),
      incentives: null,
      rateAfter: (deposit) => (state === undefined ? null : morphoRateAfter(state, deposit, now)),
      rateOver: (deposit, days) =>
        state === undefined ? null : morphoRateOver(state, deposit, now, BigInt(days) * 86_400n),
      shape: proven === undefined ? null : morphoShape(proven),
      kinks: proven === undefined ? [] : morphoKinks(proven),
      exitSeconds: 0n,
      closedFor: () => (state === undefined ? unread : state.doubt),
      floor: (deposit, limits) =>
        state === undefined ? missed(unread) : checkMorpho(snapshot, market, state, { loan, deposit, limits }),
      entryGas: stepGas.approve + stepGas.supply,
      exitGas: stepGas.withdraw,
    }
    return [venueOf(snapshot, place, accrued?.totalSupplyAssets ?? null)]
  })
}
