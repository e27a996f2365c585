import type { Token } from '../../model/Token.ts'
import { isolatedCollateral, type Lending, type LendingPosition } from '../../protocols/aave/health.ts'

/** Why the reserve lends nothing to this account, or is none to borrow from, whatever the amount. Null where it does. One sentence. */
export function borrowClosed(lending: Lending, { reserve }: LendingPosition, { symbol }: Token): string | null {
  if (!reserve.active) return `Aave v3 has switched ${symbol} off.`
  if (reserve.paused) return `Aave v3 has paused ${symbol}.`
  if (reserve.frozen) return `Aave v3 has frozen ${symbol}: nothing more is lent.`
  if (!reserve.borrowingEnabled) return `Aave v3 takes ${symbol}, but does not lend it out.`
  if (reserve.available === 0n) return `Aave v3 has no ${symbol} left to lend now.`
  if (lending.eMode !== null && reserve.eModeCategory !== lending.eMode.category)
    return `Your Aave account is in a group of like assets (e-mode ${lending.eMode.category}) that ${symbol} is not in, so it cannot borrow ${symbol}.`
  const isolated = isolatedCollateral(lending)
  if (isolated !== null && !reserve.borrowableInIsolation)
    return `Your only collateral is one that Aave keeps apart from others, and ${symbol} cannot be borrowed against it.`
  const debts = lending.positions.filter(({ debt }) => debt > 0n)
  const siloed = debts.find((debt) => debt.reserve.siloed)
  const other = debts.find((debt) => debt.reserve.asset !== reserve.asset)
  if (siloed !== undefined && siloed.reserve.asset !== reserve.asset)
    return `What you owe now may be owed only by itself, so ${symbol} cannot be borrowed beside it.`
  if (reserve.siloed && other !== undefined)
    return `Aave v3 lends ${symbol} only to those who owe nothing else, and you do.`
  return reserve.doubt
}
