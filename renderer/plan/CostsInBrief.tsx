import { useTranslations } from 'use-intl'
import { dollars } from '../ui/figures.ts'
import { Figures } from './Figures.tsx'
import { SectionTitle } from './SectionTitle.tsx'
import type { ShownPlan } from './shownPlan.ts'

/** What the network takes for it: about, and at the most. All that it costs stands in full below. */
export function CostsInBrief({ plan, simulation, verdict }: Pick<ShownPlan, 'plan' | 'simulation' | 'verdict'>) {
  const t = useTranslations('plan')
  const about = simulation?.fee.usd ?? plan.costs.gasUsd
  const most = verdict?.feeBudget?.usd ?? null
  if (about === null && most === null) return null
  return (
    <section>
      <SectionTitle>{t('costs.network')}</SectionTitle>
      <Figures
        figures={[
          ...(about === null ? [] : [[t('costs.about'), dollars(about)] as const]),
          ...(most === null ? [] : [[t('costs.atMost'), dollars(most)] as const]),
        ]}
      />
    </section>
  )
}
