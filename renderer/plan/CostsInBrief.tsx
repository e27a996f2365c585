import { useTranslations } from 'use-intl'
import { totalUsd } from '../../src/model/Usd.ts'
import { dollars, isNegative, isZero } from '../ui/figures.ts'
import { Figures } from './Figures.tsx'
import type { PlanWords } from './PlanWords.ts'
import { SectionTitle } from './SectionTitle.tsx'
import type { ShownPlan } from './shownPlan.ts'

/** What it costs: all of it first, where that is more than the network fee; then the parts, and the most that the fee may be. */
export function CostsInBrief({ plan, simulation, verdict }: Pick<ShownPlan, 'plan' | 'simulation' | 'verdict'>) {
  const t = useTranslations('plan')
  const about = simulation?.fee.usd ?? plan.costs.gasUsd
  const most = verdict?.feeBudget?.usd ?? null
  const { poolFeesUsd, impactUsd } = plan.costs
  if (about === null && most === null) return null
  return (
    <section>
      <SectionTitle>{t('costs.title')}</SectionTitle>
      <Figures
        figures={[
          ...totalFigure(plan, about, t('costs.total')),
          ...(about === null ? [] : [[t('costs.about'), dollars(about)] as const]),
          ...(isZero(poolFeesUsd) ? [] : [[t('costs.pools'), dollars(poolFeesUsd)] as const]),
          ...priceFigure(impactUsd, t),
          ...(most === null ? [] : [[t('costs.atMost'), dollars(most)] as const]),
        ]}
      />
    </section>
  )
}

type Figure = readonly [name: string, value: string]

/** All of it in one figure, where it is more than the network fee alone. @param fee null where nobody knows its worth */
export function totalFigure(
  { costs: { poolFeesUsd, impactUsd } }: Pick<ShownPlan['plan'], 'costs'>,
  fee: string | null,
  name: string,
): readonly Figure[] {
  const total = isZero(poolFeesUsd) && isZero(impactUsd) ? null : totalUsd([fee, poolFeesUsd, impactUsd])
  return total === null ? [] : [[name, dollars(total)]]
}

function priceFigure(impactUsd: string, t: PlanWords): readonly Figure[] {
  if (isZero(impactUsd)) return []
  const name = t(isNegative(impactUsd) ? 'costs.better' : 'costs.worse')
  return [[name, dollars(impactUsd.replace('-', ''))]]
}
