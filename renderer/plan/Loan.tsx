import { useFormatter, useTranslations } from 'use-intl'
import type { LoanView } from '../../src/model/FigureViews.ts'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars } from '../ui/figures.ts'
import { healthMeaning } from './healthMeaning.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { Workings } from './Workings.tsx'
import { loanWorkings } from './workingsOf.ts'

/** What is owed and what stands behind it, before and after, and what the one number about it means. */
export function Loan({ loan }: { readonly loan: LoanView }) {
  const t = useTranslations('plan')
  const format = useFormatter()
  const nothing = t('loan.nothingOwed')
  const rows = [
    [t('loan.health'), loan.healthBefore ?? nothing, loan.healthAfter ?? nothing],
    [t('loan.owe'), dollars(loan.debtBeforeUsd), dollars(loan.debtAfterUsd)],
    [t('loan.collateral'), dollars(loan.collateralBeforeUsd), dollars(loan.collateralAfterUsd)],
  ] as const
  return (
    <section>
      <SectionTitle>{t('loan.title')}</SectionTitle>
      <table className="w-full text-end text-sm">
        <caption className="sr-only">{t('loan.caption')}</caption>
        <AmountTableHead of={t('loan.of')} figures={[t('changes.before'), t('changes.after')]} />
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className="align-baseline">
              <th scope="row" className="py-1 text-start font-normal text-soft">
                {name}
              </th>
              <td className="py-1 ps-3 text-soft">{before}</td>
              <td className="py-1 ps-3 font-semibold">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {loan.healthAfter !== null && loan.backedBy.length > 0 && (
        <p className="mt-2 text-sm">{t('loan.backedBy', { assets: format.list(loan.backedBy) })}</p>
      )}
      {loan.alsoBacked !== null && <p className="mt-2 text-sm font-semibold">{loan.alsoBacked}</p>}
      {loan.borrowRateAfterPercent !== null && (
        <p className="mt-2 text-sm">
          {loan.interestPerYearUsd === null
            ? t('loan.rate', { percent: loan.borrowRateAfterPercent })
            : t('loan.rateIs', {
                percent: loan.borrowRateAfterPercent,
                dollars: dollars(loan.interestPerYearUsd),
              })}
        </p>
      )}
      <p className="mt-2 text-sm text-soft">{healthMeaning(loan.healthAfter, t)}</p>
      <Workings of={loanWorkings(loan, t)} />
    </section>
  )
}
