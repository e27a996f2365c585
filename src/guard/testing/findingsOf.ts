import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import type { Verdict } from '../../model/Verdict.ts'
import type { GuardInput } from '../GuardInput.ts'
import { judge } from '../judge.ts'
import { finePlan } from './plans.ts'
import { inputFor, playFake } from './playFake.ts'

/** A fine plan with one thing changed, and the verdict over it. */
export type Twist = {
  readonly intents?: readonly Intent[]
  readonly calls?: readonly Call[]
  readonly simulation?: Partial<PlayedSimulation>
  readonly input?: Partial<GuardInput>
}

export function judgeTwisted(name: string, twist: Twist = {}): Verdict {
  const plan = finePlan(name)
  const calls = twist.calls ?? plan.calls
  const simulation = { ...playFake(calls), ...twist.simulation }
  return judge(inputFor(twist.intents ?? plan.intents, calls, { simulation, ...twist.input }))
}

/** "approval-exact BLOCK", one for each finding above INFO. */
export function namesIn(verdict: Verdict): readonly string[] {
  return verdict.findings
    .filter((finding) => finding.level !== 'INFO')
    .map((finding) => `${finding.rule} ${finding.level}`)
}
