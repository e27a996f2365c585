import type { PlayedSimulation } from '../../model/Simulation.ts'

/** A step that leaves a loan below the floor, and lower than the step before it did. `health` is null where unread. */
export type Danger = { readonly at: number; readonly health: bigint | null }

/**
 * The first step that endangers a loan. One that makes things better never does, however bad they were. Null where there
 * is none, or where nothing was ever owed.
 */
export function findDanger(simulation: PlayedSimulation, floor: bigint): Danger | null {
  const { lendingBefore, healthAfterStep, steps } = simulation
  if (!lendingBefore) return null
  let previous = lendingBefore.healthFactor
  for (const at of steps.keys()) {
    const health = healthAfterStep[at] ?? null
    if (health === null || (health < floor && health < previous)) return { at, health }
    previous = health
  }
  return null
}
