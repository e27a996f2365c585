import { formatDecimal } from '../../model/decimal.ts'
import type { LoanChange, RateRay } from '../../model/Plan.ts'
import { lendingTotals } from '../../protocols/aave/health.ts'
import type { Draft } from '../Draft.ts'
import { healthWatched } from './floors.ts'
import { lendingAtStart, lendingOf } from './lendingOf.ts'

/** Writes into the draft what its steps so far make of the loan, and says it where that is close. */
export function noteLoan(draft: Draft, borrowRateAfter: RateRay | null): void {
  const start = lendingAtStart(draft.snapshot)
  const end = lendingOf(draft)
  if (start.status !== 'lending' || end.status !== 'lending') return
  const before = lendingTotals(start.lending)
  const after = lendingTotals(end.lending)
  draft.loan = {
    healthBefore: before.health,
    healthAfter: after.health,
    debtBefore: before.debt,
    debtAfter: after.debt,
    collateralBefore: before.collateral,
    collateralAfter: after.collateral,
    borrowRateAfter: borrowRateAfter ?? draft.loan?.borrowRateAfter ?? null,
  } satisfies LoanChange
  const { health } = after
  for (const note of draft.notes) if (note.startsWith(healthOpening)) draft.notes.delete(note)
  if (health !== null && health < healthWatched) draft.notes.add(healthNote(health))
}

const healthOpening = 'The health of your loan would be '

/** What such a health means: how far the collateral may fall before it is sold. */
export function healthNote(health: bigint): string {
  const opening = `${healthOpening}${describeHealth(health)}`
  if (health <= 10n ** 18n) return `${opening}: Aave can sell what you put up already, without it falling any further.`
  const fallBps = 10_000n - (10_000n * 10n ** 18n) / health
  return `${opening}: if what you put up falls by ${formatDecimal(fallBps / 100n, 0)} % against what you owe, Aave sells it.`
}

/** Rounded down, two digits after the point: "1.49". */
export function describeHealth(health: bigint): string {
  const [whole = '0', fraction = ''] = formatDecimal(health / 10n ** 16n, 2).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}
