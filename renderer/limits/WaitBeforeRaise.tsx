import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '../ui/SelectField.tsx'
import type { LimitDesk } from './useLimits.ts'
import { useWaitWords } from './useWaitWords.ts'

const offered = [60, 3_600, 86_400, 3 * 86_400, 7 * 86_400]

/** How long a raise waits. More counts at once; less is a raise itself, and waits as long as it is now. */
export function WaitBeforeRaise({ seconds, desk }: { readonly seconds: number; readonly desk: LimitDesk }) {
  const t = useTranslations('limits')
  const waitWords = useWaitWords()
  const fieldId = useId()
  const all = offered.includes(seconds) ? offered : [seconds, ...offered]
  return (
    <div className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <SelectField
        id={fieldId}
        label={t('waits')}
        value={String(seconds)}
        options={all.map((each) => [String(each), waitWords(each)])}
        onChange={(value) => desk.ask({ wish: 'delay', seconds: Number(value) })}
      />
      <p className="mt-2 text-sm text-soft">{t('waitsNote')}</p>
    </div>
  )
}
