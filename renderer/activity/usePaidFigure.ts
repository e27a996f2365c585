import { useTranslations } from 'use-intl'
import { dollars, isZero } from '../ui/figures.ts'

/** What was paid, in dollars. What is less than a cent is not nothing. */
export function usePaidFigure(): (usd: string) => string {
  const t = useTranslations('activity.cost')
  return (usd) => (isZero(usd) ? t('underACent') : dollars(usd))
}
