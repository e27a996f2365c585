import type { Earning } from '../../model/Plan.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { breakEvenDays } from './breakEvenDays.ts'
import { bringsLess } from './bringsLess.ts'
import { interestOver } from './lessInterest.ts'

/**
 * Gas as it was simulated, in dollars. Null where that is not known: then the usual gas stays. `trades`: by how much the
 * swaps on the way in cost more than they were expected to.
 */
export type SimulatedCosts = { readonly entry: UsdE8 | null; readonly exit: UsdE8 | null; readonly trades?: UsdE8 }

/** The same earning with the gas that was simulated, in place of the usual gas that places were compared by. */
export function settleEarning(earning: Earning, simulated: SimulatedCosts): Earning {
  const { usualGas, grossPerYear, interestPerYear } = earning
  const gas = { ...usualGas, entry: simulated.entry ?? usualGas.entry, exit: simulated.exit ?? usualGas.exit }
  const entryCost = earning.entryCost + gas.entry - usualGas.entry + (simulated.trades ?? 0n)
  const exitCost = earning.exitCost + gas.exit - usualGas.exit
  const cost = entryCost + exitCost
  const saved = earning.entryCost + earning.exitCost - cost
  const netPerYear = earning.netPerYear + saved
  // Of several parts nobody knows which of them used the gas.
  const alone = earning.parts.length === 1
  const netOverHorizon = earning.netOverHorizon + saved
  const venues = earning.venues.map((venue) => {
    if (venue.netOverHorizon !== undefined)
      return {
        ...venue,
        reason: bringsLess(netOverHorizon + interestOver(earning), venue.netOverHorizon, earning.horizonDays),
      }
    return alone && venue.status === 'chosen' ? { ...venue, netPerYear: netPerYear + interestPerYear } : venue
  })
  return {
    ...earning,
    entryCost,
    exitCost,
    netPerYear,
    netOverHorizon,
    breakEvenDays: breakEvenDays(grossPerYear - interestPerYear, cost),
    usualGas: gas,
    venues,
  }
}
