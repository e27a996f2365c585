import type { VenueReport } from '../../../src/model/Plan.ts'
import type { Snapshot } from '../../../src/model/Snapshot.ts'
import { sameAddress } from '../../../src/model/Token.ts'
import { allVenues } from '../../../src/planner/earn/venues.ts'

/** The same chain as somebody sees it who knows of one place only. */
export function narrowTo(snapshot: Snapshot, choice: VenueReport): Snapshot {
  const venue = allVenues(snapshot).find(({ id }) => id === choice.id)
  if (venue === undefined) throw new Error(`There is no place ${choice.id}.`)
  const isIt = (address: string): boolean => sameAddress(address, venue.position.address)
  const { network } = snapshot
  const { aave, morpho } = network
  return {
    ...snapshot,
    network: {
      ...network,
      aave: aave === null ? null : { ...aave, reserves: aave.reserves.filter(({ aToken }) => isIt(aToken.address)) },
      vaults: network.vaults.filter(({ share }) => isIt(share.address)),
      morpho:
        morpho === null
          ? null
          : { ...morpho, markets: morpho.markets.filter(({ position }) => isIt(position.address)) },
    },
  }
}
