import type { LoanView } from '../../src/model/Stage.ts'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars } from '../ui/figures.ts'
import { healthMeaning } from './healthMeaning.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { Workings } from './Workings.tsx'
import { loanWorkings } from './workingsOf.ts'

/** What is owed and what stands behind it, before and after, and what the one number about it means. */
export function Loan({ loan }: { readonly loan: LoanView }) {
  const rows = [
    ['Health factor', loan.healthBefore ?? 'nothing owed', loan.healthAfter ?? 'nothing owed'],
    ['You owe', dollars(loan.debtBeforeUsd), dollars(loan.debtAfterUsd)],
    ['Your collateral', dollars(loan.collateralBeforeUsd), dollars(loan.collateralAfterUsd)],
  ] as const
  return (
    <section>
      <SectionTitle>What you owe</SectionTitle>
      <table className="w-full text-right">
        <caption className="sr-only">Your loan before and after this plan</caption>
        <AmountTableHead of="Loan" figures={['Before', 'After']} />
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className="align-baseline">
              <th scope="row" className="py-1.5 text-left font-normal text-soft">
                {name}
              </th>
              <td className="py-1.5 pl-3 text-soft">{before}</td>
              <td className="py-1.5 pl-3 font-semibold">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {loan.borrowRateAfterPercent !== null && (
        <p className="mt-2 text-sm">What you borrow costs {loan.borrowRateAfterPercent} % a year at today's rate.</p>
      )}
      <p className="mt-2 text-sm text-soft">{healthMeaning(loan.healthAfter)}</p>
      <Workings of={loanWorkings(loan)} />
    </section>
  )
}
