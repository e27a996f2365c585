import { useTranslations } from 'use-intl'
import type { LimitsPage } from '../../src/api/Core.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TakesEffect } from './TakesEffect.tsx'
import type { LimitDesk } from './useLimits.ts'

type Props = { readonly waiting: LimitsPage['waiting']; readonly desk: LimitDesk }

/** What was asked for and loosens: it has no effect yet, and can be taken back until it has. */
export function WaitingChanges({ waiting, desk }: Props) {
  const t = useTranslations('limits')
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 shadow-card">
      <h2 className="flex items-center gap-2 font-semibold">
        <Icon name="clock" className="size-4.5 text-warn" />
        {t('waitingTitle')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('waitingNote')}</p>
      <ul aria-label={t('waiting')} className="mt-2 divide-y divide-line">
        {waiting.map(({ id, sentence, countsFrom }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 last:pb-0">
            <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
              {sentence}
              <span className="block text-sm text-soft">
                <TakesEffect at={countsFrom} />
              </span>
            </p>
            <Button
              size="small"
              disabled={desk.busy}
              aria-label={t('takeBackNamed', { sentence })}
              onClick={() => desk.takeBack(id)}
            >
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
