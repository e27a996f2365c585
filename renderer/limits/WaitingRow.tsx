import { useTranslations } from 'use-intl'
import type { AnswerRow } from '../../src/model/Stage.ts'
import { TakesEffect } from './TakesEffect.tsx'
import { useLimits } from './useLimits.ts'

/** A change that waited when it was told, by the limits as they are now: under a title that is true now. */
export function WaitingRow({ sentence, countsFrom }: NonNullable<AnswerRow['waits']>) {
  const t = useTranslations('limits')
  const { page } = useLimits()
  const waits = page?.waiting.some((one) => one.countsFrom === countsFrom && one.sentence === sentence) !== false
  return (
    <>
      <dt className="font-medium wrap-anywhere">{waits ? t('waitingNamed', { sentence }) : sentence}</dt>
      <dd role="status" className="w-full text-sm font-medium wrap-anywhere">
        {waits ? <TakesEffect at={countsFrom} /> : ended()}
      </dd>
      {waits && <dd className="w-full text-sm text-soft wrap-anywhere">{t('untilThen')}</dd>}
    </>
  )

  /** Of a limit that was to be lifted nothing is left to be seen; what was taken back looks the same. */
  function ended(): string {
    return t(page?.limits.some((one) => one.sentence === sentence) === true ? 'inEffect' : 'waitsNoMore')
  }
}
