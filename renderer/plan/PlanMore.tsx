import type { EarningView } from '../../src/model/Stage.ts'
import { ChecksLink } from './ChecksLink.tsx'
import { BesideCosts, Costs } from './Costs.tsx'
import { EarningMore } from './EarningMore.tsx'
import { Findings } from './Findings.tsx'
import { Notes } from './Notes.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import type { ShownPlan } from './shownPlan.ts'
import { TimeMachine } from './TimeMachine.tsx'
import { Venues } from './Venues.tsx'

type Props = Pick<ShownPlan, 'plan' | 'simulation' | 'verdict'> & {
  readonly earning: EarningView | null
  /** Its steps stand above already. */
  readonly sends: boolean
  /** What it costs does too. */
  readonly costsAbove: boolean
  readonly onSay?: (sentence: string) => void
}

/** What is below the fold: how it would go on, what else was looked at, and every figure and step in full. */
export function PlanMore({ plan, simulation, verdict, earning, sends, costsAbove, onSay }: Props) {
  const calm = verdict?.findings.filter(({ level }) => level === 'INFO') ?? []
  // What only takes permissions back has nothing to look ahead to.
  const onlyEnds = plan.steps.every(({ ends }) => ends !== undefined)
  return (
    <>
      {/* A copy of this chain knows nothing of what is on its way to another one: it would look lost. */}
      {onSay !== undefined && plan.crossings.length === 0 && !onlyEnds && (
        <TimeMachine
          planId={plan.planId}
          ready={plan.earning !== null || plan.loan !== null}
          earns={plan.earning !== null}
        />
      )}
      {earning && earning.venues.length > 0 && (
        <section>
          <Venues venues={earning.venues} edits={plan.edits.venues} {...(onSay === undefined ? {} : { onSay })} />
        </section>
      )}
      {earning && <EarningMore earning={earning} exit={simulation?.exit ?? null} />}
      {calm.length > 0 && <Findings findings={calm} level={null} {...(onSay && { onSay })} />}
      {verdict && verdict.findings.length > 0 && (
        <section>
          <ChecksLink />
        </section>
      )}
      {plan.notes.length > 0 && <Notes notes={plan.notes} />}
      <div className="space-y-3">
        {!costsAbove && <Costs {...{ plan, simulation, verdict }} />}
        <BesideCosts {...{ plan, simulation, verdict }} />
      </div>
      {!sends && <PlanSteps plan={plan} simulation={simulation} />}
    </>
  )
}
