import { useTranslations } from 'use-intl'
import { Fold } from '../ui/Fold.tsx'
import { Steps } from './Steps.tsx'
import type { ShownPlan } from './shownPlan.ts'

/** The steps in a fold, which is open where one of them has to be read. */
export function PlanSteps({ plan, simulation }: Pick<ShownPlan, 'plan' | 'simulation'>) {
  const t = useTranslations('plan')
  const failedStep = simulation?.failedStep ?? null
  const open = failedStep !== null || plan.steps.some((step) => step.recipient !== null)
  return (
    <section>
      <Fold title={t('steps.title', { count: plan.steps.length })} open={open}>
        <Steps steps={plan.steps} failedStep={failedStep} />
      </Fold>
    </section>
  )
}
