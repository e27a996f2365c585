import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { PortfolioView, WorthSample } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Fold } from '../ui/Fold.tsx'
import { dollars } from '../ui/figures.ts'
import { useMoments } from '../ui/useMoments.ts'
import { lastOfEachDay, netWorthLine, type WorthLine } from './netWorthPoints.ts'

const NetWorthChart = lazy(() => import('./NetWorthChart.tsx'))

/** What everything was worth, as far back as Sayso looked: a line, a sentence and a table. */
export function NetWorth({ view }: { readonly view: PortfolioView }) {
  const t = useTranslations('portfolio.worth')
  const trpc = useTRPC()
  const worth = useQuery(trpc.netWorth.queryOptions())
  const { refetch } = worth
  // A new block may have brought a new point.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever the block or the sum changes
  useEffect(() => void refetch(), [view.block.number, view.totalUsd])
  const samples = worth.data?.samples ?? []
  const line = netWorthLine(samples)
  return (
    <section aria-labelledby="worth-title" className="rounded-2xl border border-line bg-surface px-6 py-5 shadow-card">
      <h2 id="worth-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {worth.error && (
        <div className="mt-3 space-y-2 text-sm">
          <p>{t('failed')}</p>
          <ErrorNote error={errorDataOf(worth.error)} />
        </div>
      )}
      {worth.data?.notice && <p className="mt-3 text-sm text-warn wrap-anywhere">{worth.data.notice}</p>}
      {worth.data && (line === null ? <FirstPoint sample={samples.at(-1)} /> : <Line line={line} samples={samples} />)}
    </section>
  )
}

/** There is nothing to join yet, and it says when there will be. */
function FirstPoint({ sample }: { readonly sample: WorthSample | undefined }) {
  const t = useTranslations('portfolio.worth')
  const { moment } = useMoments()
  return (
    <div className="mt-3 flex items-center gap-4 rounded-xl bg-sunken px-4 py-5">
      <span className="size-3 shrink-0 rounded-full bg-accent" aria-hidden="true" />
      <p className="min-w-0 text-sm text-soft">
        {sample === undefined
          ? t('none')
          : t('one', {
              usd: dollars(sample.usd),
              when: moment(sample.at),
            })}
      </p>
    </div>
  )
}

function Line({ line, samples }: { readonly line: WorthLine; readonly samples: readonly WorthSample[] }) {
  const t = useTranslations('portfolio.worth')
  const { moment } = useMoments()
  const when = ({ at }: WorthSample) => moment(at)
  const label = t('chart', {
    from: when(line.first),
    to: when(line.last),
    first: dollars(line.first.usd),
    last: dollars(line.last.usd),
    least: dollars(line.least.usd),
    most: dollars(line.most.usd),
    points: line.count,
  })
  return (
    <>
      <p className="mt-1 text-sm text-soft">
        {t('since', { now: dollars(line.last.usd), first: dollars(line.first.usd), when: when(line.first) })}
      </p>
      <Suspense fallback={<p className="animate-pulse-slow py-16 text-center text-sm text-soft">{t('loading')}</p>}>
        <NetWorthChart line={line} label={label} />
      </Suspense>
      <div className="mt-1 flex justify-between gap-4 text-xs text-soft" aria-hidden="true">
        <span>{when(line.first)}</span>
        <span>{when(line.last)}</span>
      </div>
      {samples.some(({ whole }) => !whole) && <p className="mt-3 text-xs text-soft">{t('partial')}</p>}
      <div className="mt-2">
        <Fold title={t('table')}>
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-72 overflow-y-auto"
          >
            <table className="w-full max-w-lg text-sm">
              <caption className="mb-1 text-start text-xs text-soft">{t('caption')}</caption>
              <thead className="text-xs text-soft">
                <tr>
                  <th scope="col" className="pb-1 text-start font-normal">
                    {t('day')}
                  </th>
                  <th scope="col" className="pb-1 text-end font-normal">
                    {t('value')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lastOfEachDay(samples).map((sample) => (
                  <tr key={sample.at} className="border-t border-line">
                    <th scope="row" className="py-1 text-start font-normal">
                      {when(sample)}
                    </th>
                    <td className="py-1 text-end">{dollars(sample.usd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Fold>
      </div>
    </>
  )
}
