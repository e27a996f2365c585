import { formatDecimal } from '../model/decimal.ts'
import type { CostsView, LoanView, WeightView } from '../model/FigureViews.ts'
import type { LoanChange, PlanCosts, WeightChange } from '../model/Plan.ts'
import { formatUsd } from '../model/Usd.ts'
import { paidOverYear } from '../protocols/aave/rates.ts'
import { percentView } from './amountView.ts'

export function loanView(loan: LoanChange): LoanView {
  return {
    healthBefore: loan.healthBefore === null ? null : healthView(loan.healthBefore),
    healthAfter: loan.healthAfter === null ? null : healthView(loan.healthAfter),
    debtBeforeUsd: formatUsd(loan.debtBefore),
    debtAfterUsd: formatUsd(loan.debtAfter),
    collateralBeforeUsd: formatUsd(loan.collateralBefore),
    collateralAfterUsd: formatUsd(loan.collateralAfter),
    backedBy: loan.backedBy,
    alsoBacked: loan.alsoBacked ?? null,
    borrowRateAfterPercent: loan.borrowRateAfter === null ? null : percentView(paidOverYear(loan.borrowRateAfter)),
    interestPerYearUsd: loan.interestPerYear === null ? null : formatUsd(loan.interestPerYear),
  }
}

export function weightView(weight: WeightChange): WeightView {
  return {
    token: weight.symbol,
    targetPercent: twoDigits(weight.targetBps),
    beforePercent: twoDigits(weight.beforeBps),
    afterPercent: twoDigits(weight.afterBps),
    beforeUsd: formatUsd(weight.before),
    afterUsd: formatUsd(weight.after),
  }
}

export function costsView(costs: PlanCosts): CostsView {
  return {
    gasUsd: costs.gas === null ? null : formatUsd(costs.gas),
    poolFeesUsd: formatUsd(costs.poolFees),
    impactUsd: formatUsd(costs.impact),
  }
}

/** A health factor (1e18 = 1) with two digits, rounded down: better to look worse than it is. */
export function healthView(health: bigint): string {
  return twoDigits(health / 10n ** 16n)
}

function twoDigits(hundredths: bigint): string {
  const [whole = '0', fraction = ''] = formatDecimal(hundredths, 2).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}
