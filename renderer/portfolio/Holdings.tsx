import { useTranslations } from 'use-intl'
import type { HoldingView } from '../../src/api/Core.ts'
import { heldAmount } from '../../src/model/heldAmount.ts'
import { Fold } from '../ui/Fold.tsx'
import { dollars, exactAmount, isDust, isUnderACent } from '../ui/figures.ts'

/** What is held, the worthless remainders folded: there are more of them with every plan. */
export function Holdings({ holdings }: { readonly holdings: readonly HoldingView[] }) {
  const t = useTranslations('portfolio')
  if (holdings.length === 0) return <p className="py-3 text-sm text-soft side:px-5">{t('nothingYet')}</p>
  const small = holdings.filter(({ amount, usd }) => isUnderACent(amount, usd))
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('holdings')}
      className="max-h-60 min-h-0 overflow-y-auto text-sm -outline-offset-2 side:max-h-none side:overflow-visible side:px-5"
    >
      <HoldingList name={t('holdings')} holdings={holdings.filter((holding) => !small.includes(holding))} />
      {small.length > 0 && (
        <div className="border-t border-line py-1.5">
          <Fold title={<span className="text-xs">{t('small', { count: small.length })}</span>}>
            <HoldingList name={t('small', { count: small.length })} holdings={small} />
          </Fold>
        </div>
      )}
    </section>
  )
}

type ListProps = { readonly name: string; readonly holdings: readonly HoldingView[] }

function HoldingList({ name, holdings }: ListProps) {
  const t = useTranslations('portfolio')
  return (
    <ul aria-label={name} className="grid grid-cols-2 gap-x-6 side:block">
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
            <bdi>{isDust(holding.amount, holding.usd) ? t('dust') : heldAmount(holding.amount)}</bdi>
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
