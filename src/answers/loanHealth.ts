import { formatDecimal } from '../model/decimal.ts'
import type { LoanHealthView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { formatUsd } from '../model/Usd.ts'
import { healthFloor, healthWatched } from '../planner/lending/floors.ts'
import { lendingAtStart } from '../planner/lending/lendingOf.ts'
import { describeHealth } from '../planner/lending/loanChange.ts'
import { lendingTotals } from '../protocols/aave/health.ts'

const one = 10n ** 18n

/** The loan as the market itself reckons it at this block. */
export function loanHealth(snapshot: Snapshot): LoanHealthView {
  const { lending, network } = snapshot
  if (lending === null) return { status: network.aave === null ? 'none' : 'unread' }
  const { collateralBase, debtBase, healthFactor } = lending
  if (debtBase === 0n) return { status: 'none' }
  return {
    status: 'open',
    healthFactor: describeHealth(healthFactor),
    level: healthFactor >= healthWatched ? 'comfortable' : healthFactor >= healthFloor ? 'watch' : 'close',
    collateralUsd: formatUsd(collateralBase),
    debtUsd: formatUsd(debtBase),
    thresholdPercent: thresholdOf(snapshot),
    liquidationAtUsd: formatUsd(healthFactor === 0n ? collateralBase : (collateralBase * one) / healthFactor),
    fallPercent: healthFactor <= one ? '0' : (100n - ceilDiv(100n * one, healthFactor)).toString(),
  }
}

/** Averaged over the collateral's worth. Said only where the arithmetic here gives the market's own figures. */
function thresholdOf(snapshot: Snapshot): string | null {
  const start = lendingAtStart(snapshot)
  return start.status === 'lending' ? formatDecimal(lendingTotals(start.lending).liquidationThresholdBps, 2) : null
}

function ceilDiv(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b
}
