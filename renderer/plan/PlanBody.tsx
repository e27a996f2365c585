import { useTranslations } from 'use-intl'
import { Fold } from '../ui/Fold.tsx'
import { Changes } from './Changes.tsx'
import { Costs } from './Costs.tsx'
import { Earning } from './Earning.tsx'
import { EarningMore } from './EarningMore.tsx'
import { Findings } from './Findings.tsx'
import { Loan } from './Loan.tsx'
import { Notes } from './Notes.tsx'
import { Steps } from './Steps.tsx'
import type { ShownPlan } from './shownPlan.ts'
import { TimeMachine } from './TimeMachine.tsx'
import { Trade } from './Trade.tsx'
import { Venues } from './Venues.tsx'
import { Weights } from './Weights.tsx'

/** `onSay`: it can still be approved, and something else be said in its place. */
type Props = { readonly shown: ShownPlan; readonly onSay?: (sentence: string) => void }

/** Everything a person may want to know before they say so, most telling first. */
export function PlanBody({ shown, onSay }: Props) {
  const t = useTranslations('plan')
  const { plan, simulation, verdict } = shown
  const findings = verdict?.findings ?? []
  // The simulation knows the gas; until it is there, what is usual stands.
  const earning = simulation?.earning ?? plan.earning
  // What stops or nearly stops it comes before all else; what only asks for care, before what it changes.
  const grave = findings.some(({ level }) => level === 'BLOCK' || level === 'HARD')
  const careful = !grave && findings.some(({ level }) => level === 'WARN')
  const sends = plan.steps.some((step) => step.recipient !== null)
  const failedStep = simulation?.failedStep ?? null
  const steps = (
    <section>
      <Fold title={t('steps.title', { count: plan.steps.length })} open={sends || failedStep !== null}>
        <Steps steps={plan.steps} failedStep={failedStep} />
      </Fold>
    </section>
  )
  return (
    <div className="divide-y divide-line border-t border-line *:px-6 *:py-3.5">
      {grave && <Findings findings={findings} />}
      {earning && <Earning earning={earning} />}
      {!earning && plan.trade && <Trade trade={plan.trade} plan={plan} />}
      {careful && <Findings findings={findings} />}
      <Changes plan={plan} simulation={simulation} />
      {/* Whom it goes to is read before anything else is. */}
      {sends && steps}
      {plan.weights.length > 0 && <Weights weights={plan.weights} />}
      {plan.loan && <Loan loan={plan.loan} />}
      {onSay !== undefined && <TimeMachine planId={plan.planId} ready={plan.earning !== null || plan.loan !== null} />}
      {earning && earning.venues.length > 0 && (
        <section>
          <Venues venues={earning.venues} edits={plan.edits.venues} {...(onSay === undefined ? {} : { onSay })} />
        </section>
      )}
      {earning && <EarningMore earning={earning} exit={simulation?.exit ?? null} />}
      {!grave && !careful && findings.length > 0 && <Findings findings={findings} />}
      <Costs plan={plan} simulation={simulation} verdict={verdict} />
      {plan.notes.length > 0 && <Notes notes={plan.notes} />}
      {!sends && steps}
    </div>
  )
}
