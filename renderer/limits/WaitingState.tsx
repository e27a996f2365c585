import { useTranslations } from 'use-intl'
import type { AnswerRow } from '../../src/model/Stage.ts'
import { TakesEffect } from './TakesEffect.tsx'
import { useLimits } from './useLimits.ts'

/** Whether a change that waited when it was told still does, by the limits as they are now. */
export function WaitingState({ sentence, countsFrom }: NonNullable<AnswerRow['waits']>) {
  const t = useTranslations('limits')
  const { page } = useLimits()
  if (page === null) return null
  const waits = page.waiting.some((one) => one.countsFrom === countsFrom && one.sentence === sentence)
  if (waits) return <TakesEffect at={countsFrom} />
  // Of a limit that was to be lifted nothing is left to be seen; what was taken back looks the same.
  return <>{page.limits.some((one) => one.sentence === sentence) ? t('inEffect') : t('waitsNoMore')}</>
}
