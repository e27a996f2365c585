import { useTranslations } from 'use-intl'
import type { WeightView } from '../../src/model/FigureViews.ts'
import { dollars } from '../ui/figures.ts'
import { nameWrap } from '../ui/nameWrap.ts'
import { SectionTitle } from './SectionTitle.tsx'

/** Shares of what is rebalanced, wallet and positions together, before and after and as they were asked for. */
export function Weights({ weights }: { readonly weights: readonly WeightView[] }) {
  const t = useTranslations('plan')
  return (
    <section>
      <SectionTitle>{t('weights.title')}</SectionTitle>
      <table className="w-full text-end text-sm">
        <caption className="sr-only">{t('weights.caption')}</caption>
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="pb-1 text-start font-normal">
              {t('weights.asset')}
            </th>
            {[t('weights.before'), t('weights.after'), t('weights.asked')].map((name) => (
              <th key={name} scope="col" className="pb-1 ps-2 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weights.map((weight) => (
            <tr key={weight.token} className="align-baseline">
              <th scope="row" className={`min-w-14 py-1 text-start font-semibold ${nameWrap(weight.token)}`}>
                {weight.token}
              </th>
              <td className="py-1 ps-2 text-soft">
                <span className="whitespace-nowrap">{weight.beforePercent} %</span>{' '}
                <span className="inline-block text-xs">{dollars(weight.beforeUsd)}</span>
              </td>
              <td className="py-1 ps-2 font-semibold">
                <span className="whitespace-nowrap">{weight.afterPercent} %</span>{' '}
                <span className="inline-block text-xs font-normal text-soft">{dollars(weight.afterUsd)}</span>
              </td>
              <td className="py-1 ps-2 whitespace-nowrap">{weight.targetPercent} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-xs text-soft">{t('weights.counted')}</p>
    </section>
  )
}
