import { amountOf } from '../model/Amount.ts'
import type { Plan, Promised } from '../model/Plan.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import { sameAddress } from '../model/Token.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'
import { arrivalsOf } from './arrivalsOf.ts'

/**
 * The plan with what leaves and what arrives as the outcome check holds it, in the place of what the planner counts on:
 * whoever reads the plan and then the sheet reads one figure. What nothing holds is no promise, and is none here.
 */
export function holdToBounds(plan: Plan, bounds: OutcomeBounds, simulation: PlayedSimulation): Plan {
  const ways = arrivalsOf(bounds, simulation)
  const gets = plan.gets.flatMap(({ expected, minimum: { token } }): readonly Promised[] => {
    const held = ways.map((way) => way.find((line) => sameAddress(line.token, token.address))?.units ?? 0n)
    const least = held.reduce<bigint | null>((least, units) => (least === null || units < least ? units : least), null)
    if (least === null || least === 0n) return []
    const most = expected.units > least ? expected.units : least
    return [{ expected: amountOf(token, most), minimum: amountOf(token, least) }]
  })
  const spends = plan.spends.map(({ token, units }) => {
    const held = bounds.atMostOut.find((line) => sameAddress(line.token, token.address))
    return amountOf(token, held?.units ?? units)
  })
  return { ...plan, spends, gets }
}
