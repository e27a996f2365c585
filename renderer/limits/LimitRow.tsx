import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LimitPageRow } from '../../src/api/Core.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AmountForm } from './AmountForm.tsx'
import { TakesEffect } from './TakesEffect.tsx'
import { UsedBar } from './UsedBar.tsx'
import type { LimitDesk } from './useLimits.ts'

type Props = { readonly limit: LimitPageRow; readonly desk: LimitDesk }

/** One limit: what it says, what of it is used, in words and as a bar, and the ways to change it. */
export function LimitRow({ limit, desk }: Props) {
  const t = useTranslations('limits')
  const [asked, setAsked] = useState<'change' | 'lift' | null>(null)
  const { key, sentence, counted, recipients, change } = limit
  const waiting = desk.page?.waiting.find(({ of }) => of === key) ?? null
  return (
    <li className="space-y-3 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="min-w-0 flex-1 basis-60 font-semibold wrap-anywhere">{sentence}</h2>
        {asked !== 'change' && (
          <div className="flex flex-wrap gap-2">
            {change !== null && (
              <Button
                size="small"
                disabled={desk.busy}
                aria-label={t('changeNamed', { sentence })}
                onClick={() => setAsked('change')}
              >
                {t('change')}
              </Button>
            )}
            {waiting?.lifts !== true && (
              <Button
                size="small"
                kind="quiet"
                disabled={desk.busy}
                aria-label={t('liftNamed', { sentence })}
                onClick={() => setAsked('lift')}
              >
                {t('lift')}
              </Button>
            )}
          </div>
        )}
      </div>
      {waiting?.lifts === true && (
        <p className="flex items-start gap-2 text-sm">
          <Icon name="clock" className="mt-0.5 size-4 text-warn" />
          <span className="min-w-0">
            {t('lifting')} <TakesEffect at={waiting.countsFrom} /> {t('liftingUntil')}
          </span>
        </p>
      )}
      {counted && <UsedBar sentence={sentence} counted={counted} />}
      {recipients.length > 0 && (
        <ul className="space-y-1 text-sm">
          {recipients.map(({ name, address }) => (
            <li key={address} className="wrap-anywhere">
              {name === null ? t('noContact') : name} <Address value={address} />
            </li>
          ))}
        </ul>
      )}
      {asked === 'change' && change !== null && (
        <AmountForm
          {...{ sentence, change, waiting, desk }}
          spentUsd={counted?.spentUsd ?? null}
          onDone={() => setAsked(null)}
        />
      )}
      {asked === 'lift' && (
        <ConfirmDialog
          title={t('liftTitle')}
          sentence={[
            t('liftSentence', { sentence }),
            ...(waiting === null ? [] : [t('liftDrops', { waiting: waiting.sentence })]),
          ].join(' ')}
          confirm={t('liftIt')}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            desk.ask({ wish: 'lift', key })
          }}
        />
      )}
    </li>
  )
}
