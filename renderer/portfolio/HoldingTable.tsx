import { useTranslations } from 'use-intl'
import type { HoldingView } from '../../src/api/Core.ts'
import { heldAmount } from '../../src/model/heldAmount.ts'
import { dollars, exactAmount, isDust } from '../ui/figures.ts'
import { nameWrap } from '../ui/nameWrap.ts'

type Props = { readonly name: string; readonly holdings: readonly HoldingView[] }

/** What is held of one kind, or in one place, line by line. */
export function HoldingTable({ name, holdings }: Props) {
  const t = useTranslations('portfolio.allocation')
  const s = useTranslations('portfolio')
  return (
    <table className="mb-4 w-full text-sm">
      <caption className="sr-only">{t('table', { name })}</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="pb-1 ps-6.5 text-start font-normal">
            {t('token')}
          </th>
          <th scope="col" className="pb-1 ps-3 text-start font-normal">
            {t('place')}
          </th>
          <th scope="col" className="pb-1 ps-3 text-end font-normal">
            {t('amount')}
          </th>
          <th scope="col" className="pb-1 ps-3 text-end font-normal">
            {t('worth')}
          </th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <tr key={`${holding.place} ${holding.address}`} className="border-t border-line align-baseline">
            <th scope="row" className="py-1.5 ps-6.5 text-start font-medium" title={holding.address}>
              <span className={`line-clamp-3 ${nameWrap(holding.token)}`}>{holding.token}</span>
              <span className={`line-clamp-2 text-xs font-normal text-soft ${nameWrap(holding.name)}`}>
                {holding.name}
              </span>
            </th>
            <td className={`py-1.5 ps-3 text-soft ${nameWrap(holding.place)}`}>
              {holding.place === 'wallet' ? t('wallet') : holding.place}
            </td>
            <td className="py-1.5 ps-3 text-end whitespace-nowrap" title={exactAmount(holding.amount)}>
              <bdi>{isDust(holding.amount, holding.usd) ? s('dust') : heldAmount(holding.amount)}</bdi>
            </td>
            <td className="py-1.5 ps-3 text-end whitespace-nowrap">
              {holding.usd === null ? <span className="text-soft">{s('noPrice')}</span> : dollars(holding.usd)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
