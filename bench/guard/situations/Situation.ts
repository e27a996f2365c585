import type { ShownPlan } from '../../../src/corridor/ShownPlans.ts'
import type { Tried } from '../../../src/corridor/tryOut.ts'
import type { GuardInput } from '../../../src/guard/GuardInput.ts'
import type { Intent } from '../../../src/model/Reading.ts'
import type { PlayedSimulation } from '../../../src/model/Simulation.ts'
import type { Finding } from '../../../src/model/Verdict.ts'

/** A trial that came to something. */
export type PlayedTrial = Tried & { readonly simulation: PlayedSimulation }

/** A plan as it stood before a person, with everything that was judged. */
export type Situation = {
  readonly message: string
  readonly intents: readonly Intent[]
  readonly shown: ShownPlan
  readonly tried: PlayedTrial
  readonly input: GuardInput
}

/** What a sentence came to: something to attack, a plan that was blocked, or no plan at all. */
export type Said =
  | { readonly status: 'shown'; readonly situation: Situation }
  | { readonly status: 'blocked'; readonly message: string; readonly findings: readonly Finding[] }
  | { readonly status: 'no-plan'; readonly message: string }
