import { useTranslations } from 'use-intl'
import type { HoldingView } from '../../src/api/Core.ts'
import { dollars, exactAmount, isDust, shortAmount } from '../ui/figures.ts'

export function Holdings({ holdings }: { readonly holdings: readonly HoldingView[] }) {
  const t = useTranslations('portfolio')
  if (holdings.length === 0) return <p className="py-3 text-sm text-soft side:px-5">{t('nothingYet')}</p>
  return (
    <ul
      aria-label={t('holdings')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="grid max-h-60 min-h-0 grid-cols-2 gap-x-6 overflow-y-auto text-sm -outline-offset-2 side:block side:max-h-none side:overflow-visible side:px-5"
    >
      {holdings.map((holding) => (
        <li
          key={`${holding.place} ${holding.address}`}
          className="grid grid-cols-[1fr_auto] gap-x-3 border-t border-line py-1.5"
        >
          <span className="truncate font-medium" title={`${holding.name} ${holding.address}`}>
            {holding.token}
          </span>
          <span
            className="max-w-40 truncate text-end font-medium"
            title={`${exactAmount(holding.amount)} ${holding.token}`}
          >
            <bdi>{isDust(holding.amount, holding.usd) ? t('dust') : shortAmount(holding.amount)}</bdi>
          </span>
          <span className="truncate text-xs text-soft">
            {holding.place === 'wallet' ? holding.name : holding.place}
          </span>
          <span className="text-end text-xs text-soft">
            {holding.usd === null ? t('noPrice') : <bdi>{dollars(holding.usd)}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}
