import { useTranslations } from 'use-intl'
import type { CostView } from '../../src/api/Core.ts'
import { dollars, isZero } from '../ui/figures.ts'
import { usePaidFigure } from './usePaidFigure.ts'

/** What one plan cost, and below it what that is made of where it is more than a fee. */
export function CostCell({ cost }: { readonly cost: CostView }) {
  const t = useTranslations('activity.cost')
  const usd = usePaidFigure()
  if (cost.status !== 'paid') return <span className="text-soft">{t(cost.status)}</span>
  const { totalUsd, feeUsd, tradingUsd } = cost
  const parts = [
    ...(feeUsd === null ? [] : [t('fee', { dollars: usd(feeUsd) })]),
    ...(tradingUsd === null || isZero(tradingUsd) ? [] : [t('trades', { dollars: dollars(tradingUsd) })]),
  ]
  // A fee that is all of it needs no second saying.
  const shown = totalUsd !== null && parts.length < 2 ? [] : parts
  return (
    <>
      <span className={totalUsd === null ? 'text-soft' : 'font-semibold'}>
        {totalUsd === null ? t('unknown') : usd(totalUsd)}
      </span>
      {shown.map((part) => (
        <span key={part} className="block text-xs text-soft">
          {part}
        </span>
      ))}
    </>
  )
}
