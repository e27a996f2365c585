import { foldHistory } from '../../journal/foldHistory.ts'
import type { LimitsView } from '../../model/Limits.ts'
import { describeUsd, partsInCents } from '../../model/Usd.ts'
import type { LimitParts } from './LimitParts.ts'

const most = 8

/** The plans of the journal by their titles. */
export function planTitles({ journal }: Pick<LimitParts, 'journal'>): ReadonlyMap<string, string> {
  return new Map(foldHistory(journal.entries()).map(({ planId, summary }) => [planId, summary]))
}

/** What a limit counts, plan by plan: in cents that add up to the sum that is shown of it. */
export function countedPlans(
  titles: ReadonlyMap<string, string>,
  { spent, plans }: Pick<LimitsView['limits'][number], 'spent' | 'plans'>,
): readonly { readonly plan: string; readonly usd: string; readonly at: string | null }[] {
  if (spent === null || spent === 0n) return []
  const newest = plans.slice(0, most)
  const before = spent - newest.reduce((sum, { usd }) => sum + usd, 0n)
  const [earlier = 0n, ...figures] = partsInCents([before, ...newest.map(({ usd }) => usd)])
  const told = newest.map(({ planId, at }, index) => {
    const summary = titles.get(planId) ?? ''
    return {
      plan: summary === '' ? 'What was signed beside a plan' : summary,
      usd: describeUsd(figures[index] ?? 0n),
      at,
    }
  })
  return before === 0n ? told : [...told, { plan: 'What was signed before these', usd: describeUsd(earlier), at: null }]
}
