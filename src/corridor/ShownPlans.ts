import type { Hex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { Plan } from '../model/Plan.ts'
import type { ResolvedName } from '../model/ResolvedName.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Verdict } from '../model/Verdict.ts'
import type { Rehearsal } from '../simulation/rehearseExit.ts'

/** A plan as it stood before a person's eyes, with everything an approval of it needs. */
export type ShownPlan = {
  readonly planId: string
  readonly plan: Plan
  readonly snapshot: Snapshot
  readonly simulation: PlayedSimulation
  /** Whether what it enters could be left again at once. Null where it enters nothing that earns. */
  readonly exit: Rehearsal | null
  readonly verdict: Verdict
  readonly bound: BoundPlan
  readonly hash: Hex
  /** Names that the sentence held, as they were looked up: they have to mean the same when it is signed. */
  readonly names: readonly ResolvedName[]
}

type Entry = { readonly shown: ShownPlan; state: 'open' | 'taken' }

/** An unsigned plan lives for twenty minutes of the chain's time; no person has more than these in hand. */
const maxPlans = 100

/** Plans that were shown and not yet signed or dropped. Each can be taken once: by the first approval, never by a second. */
export class ShownPlans {
  readonly #entries = new Map<string, Entry>()

  show(shown: ShownPlan): void {
    const [oldest] = this.#entries.keys()
    if (this.#entries.size >= maxPlans && oldest !== undefined) this.#entries.delete(oldest)
    this.#entries.set(shown.planId, { shown, state: 'open' })
  }

  find(planId: string): ShownPlan | null {
    return this.#entries.get(planId)?.shown ?? null
  }

  /** Whether it can still be approved, as far as other approvals go. */
  isOpen(planId: string): boolean {
    return this.#entries.get(planId)?.state === 'open'
  }

  /** Takes the plan for signing. `taken` where another approval has it already. */
  take(planId: string): ShownPlan | 'unknown' | 'taken' {
    const entry = this.#entries.get(planId)
    if (entry === undefined) return 'unknown'
    if (entry.state === 'taken') return 'taken'
    entry.state = 'taken'
    return entry.shown
  }

  /** The approval came to nothing before a signature: the plan may be approved again. */
  giveBack(planId: string): void {
    const entry = this.#entries.get(planId)
    if (entry !== undefined) entry.state = 'open'
  }

  /** The person said no. A plan that is being signed stays. */
  drop(planId: string): boolean {
    return this.#entries.get(planId)?.state === 'open' && this.#entries.delete(planId)
  }

  /** The plan no longer fits the chain: nobody can approve it any more. */
  forget(planId: string): void {
    this.#entries.delete(planId)
  }

  /** The chain itself is another now: nothing that was shown holds on it. */
  forgetAll(): void {
    this.#entries.clear()
  }
}

export function cannotTake(why: 'unknown' | 'taken'): SaysoError {
  return why === 'taken'
    ? new SaysoError('plan-already-approved', 'This plan was approved already. It runs once, and is running or over.')
    : new SaysoError('plan-unknown', 'Sayso does not have this plan in hand any more. Say it again for a fresh one.')
}
