import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WindDayView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { SectionTitle } from './SectionTitle.tsx'
import { daysAfterKey, nearestDays, snapPoints } from './snapDays.ts'
import { chartHeight, windSeries } from './windSeries.ts'

const asked = snapPoints.filter((days) => days > 0)
/** The library that draws comes when there is something to draw. */
const WindChart = lazy(() => import('./WindChart.tsx'))

type Props = {
  readonly planId: string
  readonly ready: boolean
  /** Then there is a way out to pay for, which the line does not count and the card's figures do. */
  readonly earns: boolean
}

/** The plan wound forward. `ready`: at once; otherwise when somebody wants to know. */
export function TimeMachine({ planId, ready, earns }: Props) {
  const t = useTranslations('plan')
  const [open, setOpen] = useState(ready)
  return (
    <section>
      <SectionTitle>{t('wind.title')}</SectionTitle>
      {open ? (
        <Wound planId={planId} earns={earns} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('wind.lookAhead')}</Button>
      )}
    </section>
  )
}

/** One request for all its moments; after that, moving the slider asks for nothing. */
function Wound({ planId, earns }: Omit<Props, 'ready'>) {
  const t = useTranslations('plan')
  const trpc = useTRPC()
  const query = useQuery(trpc.wind.queryOptions({ planId, days: asked }))
  if (query.isPending) return <p className="text-soft">{t('wind.winding')}</p>
  if (query.isError) return <p className="text-soft wrap-anywhere">{errorDataOf(query.error).message}</p>
  if (query.data.status === 'unavailable')
    return (
      <p lang="en" className="text-soft wrap-anywhere">
        {query.data.sentence}
      </p>
    )
  return <Years days={query.data.days} note={query.data.note} earns={earns} />
}

type YearsProps = { readonly days: readonly WindDayView[]; readonly note: string; readonly earns: boolean }

function Years({ days, note, earns }: YearsProps) {
  const t = useTranslations('plan')
  const [at, setAt] = useState(365)
  const sliderId = useId()
  const dragging = useRef(false)
  const series = windSeries(days)
  const shown = days.find((day) => day.days === at)

  function move(event: KeyboardEvent) {
    const next = daysAfterKey(event.key, at)
    if (next === null) return
    event.preventDefault()
    setAt(next)
  }

  function slide(event: ChangeEvent<HTMLInputElement>) {
    const wanted = event.target.valueAsNumber
    const near = nearestDays(wanted)
    // A screen reader moves a slider by single days, which is too little to leave a snap point: it means the next one.
    const nudged = near === at && wanted !== at && !dragging.current
    setAt(nudged ? (daysAfterKey(wanted > at ? 'ArrowRight' : 'ArrowLeft', at) ?? at) : near)
  }

  return (
    <>
      {series && (
        <Suspense fallback={<div style={{ height: chartHeight }} />}>
          <WindChart series={series} days={at} earns={earns} />
        </Suspense>
      )}
      <div className="mt-2 flex items-center gap-3">
        <label htmlFor={sliderId} className="sr-only">
          {t('wind.slider')}
        </label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={365}
          value={at}
          aria-valuetext={at === 0 ? t('wind.atNow') : t('wind.atDays', { days: at })}
          onChange={slide}
          onPointerDown={() => {
            dragging.current = true
          }}
          onPointerUp={() => {
            dragging.current = false
          }}
          onKeyDown={move}
          className="h-6 w-full min-w-0 flex-1 accent-accent"
        />
      </div>
      <div className="mt-1 flex flex-wrap gap-1">
        {snapPoints.map((point) => (
          <Button
            key={point}
            size="small"
            kind="quiet"
            aria-pressed={point === at}
            className={`px-2! ${point === at ? 'bg-sunken text-ink!' : ''}`}
            onClick={() => setAt(point)}
          >
            {point === 0 ? t('wind.now') : t('wind.days', { days: point })}
          </Button>
        ))}
      </div>
      <p aria-live="polite" lang="en" className="mt-3 wrap-anywhere">
        {shown?.sentence}
      </p>
      <p className="mt-2 text-xs text-soft">{note}</p>
    </>
  )
}
