import { useTranslations } from 'use-intl'
import { waitOf } from '../../src/model/waitOf.ts'

/** "3 days", "1 minute". */
export function useWaitWords(): (seconds: number) => string {
  const t = useTranslations('limits.wait')
  return (seconds) => {
    const { unit, count } = waitOf(seconds)
    return unit === 'none' ? t('none') : t(unit, { count })
  }
}
