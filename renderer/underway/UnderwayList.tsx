import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { BetweenView, UnderwayView } from '../../src/api/Core.ts'
import { dollars, exactAmount } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { looks } from './looks.ts'

type Props = {
  readonly views: readonly UnderwayView[]
  /** What of it is counted on the network that is looked at. */
  readonly between: readonly BetweenView[]
  /** What can be done about one of them. */
  readonly children?: (view: UnderwayView) => ReactNode
}

/** Money between networks, a row each: how much, from where to where, since when, and how it stands. */
export function UnderwayList({ views, between, children }: Props) {
  const t = useTranslations('underway')
  const { moment } = useMoments()
  return (
    <ul aria-label={t('region')} className="divide-y divide-line text-sm">
      {views.map((view) => {
        const { icon, colour } = looks[view.state]
        const counted = between.find(({ deposit }) => deposit === view.deposit)?.amount.usd ?? null
        const { amount, token } = view.state === 'arrived' || view.state === 'on-its-way' ? view.arrives : view.sent
        return (
          <li key={view.deposit} className="space-y-1 py-2" title={view.sentence}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium wrap-anywhere">
                {exactAmount(amount)} {token}
              </span>
              <span className={`inline-flex items-center gap-1 text-xs font-semibold ${colour}`}>
                <Icon name={icon} className="size-3.5" />
                {t(`state.${view.state}`)}
              </span>
            </p>
            <p className="flex flex-wrap justify-between gap-x-3 text-xs text-soft">
              <span className="wrap-anywhere">{t('way', { from: view.from.name, to: view.to.name })}</span>
              {counted !== null && <bdi>{t('counted', { dollars: dollars(counted) })}</bdi>}
            </p>
            <p className="text-xs text-soft">
              {view.endedAt === null
                ? t('since', { when: moment(view.since) })
                : t('ended', { when: moment(view.endedAt) })}
            </p>
            {(view.state === 'late' || view.state === 'unknown' || view.state === 'paid-back') && (
              <p className={`text-xs wrap-anywhere ${colour}`}>
                <Readable text={view.sentence} />
              </p>
            )}
            {children?.(view)}
          </li>
        )
      })}
    </ul>
  )
}
