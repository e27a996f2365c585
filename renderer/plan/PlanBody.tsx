import { Changes } from './Changes.tsx'
import { Costs } from './Costs.tsx'
import { Earning } from './Earning.tsx'
import { Findings } from './Findings.tsx'
import { Loan } from './Loan.tsx'
import { Notes } from './Notes.tsx'
import { Steps } from './Steps.tsx'
import type { ShownPlan } from './shownPlan.ts'
import { TimeMachine } from './TimeMachine.tsx'
import { Venues } from './Venues.tsx'
import { Weights } from './Weights.tsx'

/** Everything a person may want to know before they say so, most telling first. `open`: it can still be approved. */
export function PlanBody({ shown, open }: { readonly shown: ShownPlan; readonly open: boolean }) {
  const { plan, simulation, verdict } = shown
  const findings = verdict?.findings ?? []
  // The simulation knows the gas; until it is there, what is usual stands.
  const earning = simulation?.earning ?? plan.earning
  const grave = findings.some((finding) => finding.level !== 'INFO')
  return (
    <div className="divide-y divide-line border-t border-line *:px-6 *:py-5">
      {grave && <Findings findings={findings} />}
      <Changes plan={plan} simulation={simulation} />
      {plan.weights.length > 0 && <Weights weights={plan.weights} />}
      {plan.loan && <Loan loan={plan.loan} />}
      {earning && <Earning earning={earning} exit={simulation?.exit ?? null} />}
      {open && <TimeMachine planId={plan.planId} ready={plan.earning !== null || plan.loan !== null} />}
      {earning && earning.venues.length > 0 && (
        <section>
          <Venues venues={earning.venues} />
        </section>
      )}
      <Steps steps={plan.steps} failedStep={simulation?.failedStep ?? null} />
      {!grave && findings.length > 0 && <Findings findings={findings} />}
      <Costs plan={plan} simulation={simulation} verdict={verdict} />
      {plan.notes.length > 0 && <Notes notes={plan.notes} />}
    </div>
  )
}
