import type { EarningView } from '../../src/model/Stage.ts'
import { dollars } from '../ui/figures.ts'
import { SectionTitle } from './SectionTitle.tsx'

/** What it would bring in a year and what getting in and out takes of it. */
export function Earning({ earning }: { readonly earning: EarningView }) {
  const facts = [
    ...earning.parts.map((part) => [part.venue, `${part.rateAfterPercent} % a year`] as const),
    ['Interest before costs', `${dollars(earning.grossPerYearUsd)} a year`],
    ['Getting in', dollars(earning.entryCostUsd)],
    ['Getting out again', dollars(earning.exitCostUsd)],
    ['Pays for itself after', paysAfter(earning.breakEvenDays)],
  ] as const
  return (
    <section>
      <SectionTitle>What it earns</SectionTitle>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <p className="shrink-0">
          <span className="block text-2xl font-semibold tracking-tight">{dollars(earning.netPerYearUsd)}</span>
          <span className="text-sm text-soft">
            a year after costs, in {earning.parts.map((part) => part.venue).join(' and ')}
          </span>
        </p>
        <dl className="grid min-w-64 flex-1 grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="mt-3 text-xs text-soft">Rates move every day. This is what today's rate would bring, no promise.</p>
    </section>
  )
}

function paysAfter(days: number | null): string {
  if (days === null) return 'never, at this rate'
  if (days < 1) return 'less than a day'
  return days === 1 ? '1 day' : `${days} days`
}
