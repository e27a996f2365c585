import { missingCase } from '../../errors/missingCase.ts'
import type { LimitPeriod, LimitScope } from '../../model/Limits.ts'
import { sameAddress } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import type { Spending } from './countSpending.ts'
import type { SpentRow } from './LimitRow.ts'

/** Milliseconds that a limit looks back over. A month is thirty days; a transaction looks back over nothing. */
export const windowOf: Readonly<Record<LimitPeriod, number>> = {
  transaction: 0,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
}

/** What was counted within the period that ends at `now`. The windows roll: a day is the last 24 hours. */
export function spentIn(spent: readonly SpentRow[], per: LimitPeriod, scope: LimitScope, now: number): UsdE8 {
  const from = now - windowOf[per]
  return spent.reduce((sum, row) => (row.at > from ? sum + spentFor(row, scope) : sum), 0n)
}

export type Counted = Pick<Spending, 'total' | 'people' | 'protocols'> & { readonly chainId: number }

export function spentFor(row: Counted, scope: LimitScope): UsdE8 {
  switch (scope.of) {
    case 'all':
      return row.total
    case 'chain':
      return row.chainId === scope.chainId ? row.total : 0n
    case 'contact':
      return row.people.reduce((sum, { address, usd }) => (sameAddress(address, scope.address) ? sum + usd : sum), 0n)
    case 'protocol':
      return row.protocols.reduce((sum, { protocol, usd }) => (protocol === scope.protocol ? sum + usd : sum), 0n)
    default:
      return missingCase(scope)
  }
}
