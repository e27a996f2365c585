import { memo, useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { Changes } from './Changes.tsx'
import { Costs } from './Costs.tsx'
import { Crossing } from './Crossing.tsx'
import { changeCells } from './changeCells.ts'
import { Earning } from './Earning.tsx'
import { Findings } from './Findings.tsx'
import { isTight } from './isTight.ts'
import { Loan } from './Loan.tsx'
import { PlanMore } from './PlanMore.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import { SentThrough } from './SentThrough.tsx'
import type { ShownPlan } from './shownPlan.ts'
import { Trade } from './Trade.tsx'
import { Weights } from './Weights.tsx'

/** `onSay`: it can still be approved, and something else be said in its place. */
type Props = Pick<ShownPlan, 'plan' | 'simulation' | 'verdict'> & { readonly onSay?: (sentence: string) => void }

/**
 * Everything a person may want to know before they say so. What has to be seen comes first, side by side where there is
 * room: what gives cause for care, what it brings or costs, and what is held before and after.
 */
export const PlanBody = memo(function PlanBody({ plan, simulation, verdict, onSay }: Props) {
  const t = useTranslations('plan')
  // Drawn a moment after the rest: the window answers in between.
  const whole = useDeferredValue(true, false)
  const telling = verdict?.findings.filter(({ level }) => level !== 'INFO') ?? []
  // The simulation knows the gas; until it is there, what is usual stands.
  const earning = simulation?.earning ?? plan.earning
  const trade = earning === null ? plan.trade : null
  const crosses = plan.crossings.length > 0
  // Where nothing else says what it brings, what it costs is the figure; it stands once on the card.
  const alone = !earning && !trade && !plan.loan && !crosses
  const costsAbove = alone || (crosses && plan.secondPart === null)
  // Long figures would be cut off beside another column.
  const tight = isTight((simulation?.changes ?? []).map((change) => changeCells(change, t)))
  // Two tables of figures beside each other need more room than a list beside a table.
  const columns =
    plan.weights.length > 0
      ? '@4xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'
      : '@2xl:grid-cols-[minmax(0,11fr)_minmax(0,16fr)]'
  const sends = plan.steps.some((step) => step.recipient !== null)
  return (
    <div className="@container divide-y divide-line border-t border-line *:px-6 *:py-3">
      {telling.length > 0 && <Findings findings={telling} level={verdict?.level ?? null} {...(onSay && { onSay })} />}
      <div className={`grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 ${tight ? '' : columns}`}>
        <div className="space-y-4">
          {/* Whom it goes to is read before anything else is. */}
          {sends && <PlanSteps plan={plan} simulation={simulation} />}
          {earning && <Earning earning={earning} />}
          {trade && <Trade {...{ trade, plan, simulation }} />}
          {plan.weights.length > 0 && <Weights weights={plan.weights} />}
          {plan.loan && <Loan loan={plan.loan} />}
          {crosses && <Crossing {...{ plan, simulation, verdict }} />}
          {alone && <Costs {...{ plan, simulation, verdict }} />}
        </div>
        <Changes plan={plan} simulation={simulation} />
      </div>
      {plan.relay !== null && <SentThrough relay={plan.relay} />}
      {whole && (
        <PlanMore
          {...{ plan, simulation, verdict, earning, sends, costsAbove }}
          {...(onSay === undefined ? {} : { onSay })}
        />
      )}
    </div>
  )
})
