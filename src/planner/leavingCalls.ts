import { missingCase } from '../errors/missingCase.ts'
import { amountOf } from '../model/Amount.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'
import { buildWithdraw } from '../protocols/aave/build.ts'
import { buildVaultWithdraw } from '../protocols/erc4626/build.ts'
import { buildMorphoWithdraw } from '../protocols/morpho/build.ts'
import type { EnteredPart } from './earn/earningOf.ts'

/** Positions round down by a unit or two: so much less than was put in can be taken out right after. */
const roundingUnits = 3n

/** The calls that would take these deposits out again. They are rehearsed, never signed: leaving is a plan of its own. */
export function leavingCalls({ account, network }: Snapshot, parts: readonly EnteredPart[]): readonly Call[] {
  return parts.flatMap(({ venue, deposit }): readonly Call[] => {
    const units = deposit.units - roundingUnits
    if (units <= 0n) return []
    const amount = amountOf(deposit.token, units)
    const to = venue.party.address
    switch (venue.kind) {
      case 'aave':
        return [buildWithdraw(to, venue.asset.address, units, account)]
      case 'vault':
        return [buildVaultWithdraw(to, amount, account)]
      case 'morpho': {
        const market = network.morpho?.markets.find(({ position }) =>
          sameAddress(position.address, venue.position.address),
        )
        return market === undefined ? [] : [buildMorphoWithdraw(to, market, { assets: units }, account)]
      }
      default:
        return missingCase(venue.kind)
    }
  })
}
