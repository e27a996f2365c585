import { lazy, Suspense, useMemo } from 'react'
import { flowOf } from './flowOf.ts'
import type { ShownPlan } from './shownPlan.ts'

/** The library that draws comes when there is something to draw. */
const FlowPicture = lazy(() => import('./FlowPicture.tsx'))

export function MoneyFlow({ plan, simulation }: Pick<ShownPlan, 'plan' | 'simulation'>) {
  const flow = useMemo(() => flowOf(plan, simulation), [plan, simulation])
  if (flow === null) return null
  return (
    <Suspense fallback={<div className="h-24" />}>
      <FlowPicture flow={flow} />
    </Suspense>
  )
}
