import { useTranslations } from 'use-intl'
import type { LoanHealthView } from '../../src/api/Core.ts'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { gauge, gaugePlace } from './gaugePlace.ts'

const looks = {
  comfortable: { icon: 'check', colour: 'text-gain', fill: 'bg-gain' },
  watch: { icon: 'warn', colour: 'text-warn', fill: 'bg-warn' },
  close: { icon: 'hard', colour: 'text-block', fill: 'bg-block' },
} as const

/** How far the loan is from where its collateral is sold, as a gauge and in a sentence. Nothing where nothing is owed. */
export function LoanGauge({ loan }: { readonly loan: LoanHealthView }) {
  const t = useTranslations('portfolio.loan')
  if (loan.status === 'none') return null
  return (
    <section aria-labelledby="loan-title" className="rounded-2xl border border-line bg-surface px-6 py-5 shadow-card">
      <h2 id="loan-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {loan.status === 'unread' ? (
        <p className="mt-3 flex gap-2 text-sm">
          <Icon name="warn" className="mt-0.5 size-4 text-warn" />
          {t('unread')}
        </p>
      ) : (
        <Open loan={loan} />
      )}
    </section>
  )
}

function Open({ loan }: { readonly loan: Extract<LoanHealthView, { status: 'open' }> }) {
  const t = useTranslations('portfolio.loan')
  const look = looks[loan.level]
  const place = gaugePlace(loan.healthFactor)
  const width = (from: number, to: number) => `${((to - from) / (gauge.end - gauge.liquidation)) * 100}%`
  return (
    <>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <span className="text-2xl font-semibold tracking-tight">{loan.healthFactor}</span>
        <span className={`inline-flex items-center gap-1.5 text-sm font-semibold ${look.colour}`}>
          <Icon name={look.icon} className="size-4" />
          {t(`levels.${loan.level}`)}
        </span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the element cannot show where each zone begins */}
      <div
        role="meter"
        aria-label={t('meter')}
        aria-valuemin={gauge.liquidation}
        aria-valuemax={gauge.end}
        aria-valuenow={Math.min(gauge.end, Math.max(gauge.liquidation, Number(loan.healthFactor)))}
        aria-valuetext={t('text', { health: loan.healthFactor })}
        className="relative mt-4 flex h-3"
      >
        <span className="h-full rounded-s-full bg-block/45" style={{ width: width(gauge.liquidation, gauge.floor) }} />
        <span className="h-full bg-warn/40" style={{ width: width(gauge.floor, gauge.watched) }} />
        <span className="h-full flex-1 rounded-e-full bg-gain/35" />
        <span
          className={`absolute -top-1 h-5 w-1.5 -translate-x-1/2 rounded-full ring-2 ring-surface rtl:translate-x-1/2 ${look.fill}`}
          style={{ insetInlineStart: `${place}%` }}
        />
      </div>
      <p className="mt-1.5 flex justify-between text-xs text-soft" aria-hidden="true">
        <span>{t('liquidation')}</span>
        <span>{t('safer')}</span>
      </p>
      <p className="mt-3 text-sm">
        {loan.fallPercent === '0'
          ? t('atOnce')
          : t('meaning', {
              collateral: dollars(loan.collateralUsd),
              debt: dollars(loan.debtUsd),
              at: dollars(loan.liquidationAtUsd),
              percent: loan.fallPercent,
            })}
      </p>
      <p className="mt-1 text-sm text-soft">
        {loan.thresholdPercent !== null && t('threshold', { percent: loan.thresholdPercent })}{' '}
        {loan.level !== 'comfortable' && t('repay')}
      </p>
    </>
  )
}
