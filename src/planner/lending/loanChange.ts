import { amountOf } from '../../model/Amount.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { heldAs } from '../../model/heldAs.ts'
import { listed } from '../../model/listed.ts'
import type { LoanChange } from '../../model/Plan.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { shortAmount } from '../../model/shortAmount.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { type Lending, lendingTotals } from '../../protocols/aave/health.ts'
import type { Draft } from '../Draft.ts'
import { healthWatched } from './floors.ts'
import { interestPerYear } from './interestPerYear.ts'
import { lendingAtStart, lendingOf, tokenOf } from './lendingOf.ts'

/**
 * Writes into the draft what its steps so far make of the loan, and says it where that is close.
 * @param named what the person said should stand behind it: whatever else does is then said in a sentence of its own
 */
export function noteLoan(draft: Draft, named: Token | null = null): void {
  const start = lendingAtStart(draft.snapshot)
  const end = lendingOf(draft)
  if (start.status !== 'lending' || end.status !== 'lending') return
  const before = lendingTotals(start.lending)
  const after = lendingTotals(end.lending)
  const also = (named === null ? null : besideNamed(draft.snapshot, end.lending, named)) ?? draft.loan?.alsoBacked
  draft.loan = {
    healthBefore: before.health,
    healthAfter: after.health,
    debtBefore: before.debt,
    debtAfter: after.debt,
    collateralBefore: before.collateral,
    collateralAfter: after.collateral,
    borrowRateAfter: draft.borrowed.at(-1)?.rateAfter ?? null,
    interestPerYear: draft.borrowed.length === 0 ? null : interestPerYear(draft),
    backedBy: backingOf(draft.snapshot, end.lending).map((token) => heldAs(token, draft.snapshot.network).symbol),
    ...(also === undefined ? {} : { alsoBacked: also }),
  } satisfies LoanChange
  const { health } = after
  for (const note of draft.notes) if (note.startsWith(healthOpening)) draft.notes.delete(note)
  if (health !== null && health < healthWatched) draft.notes.add(healthNote(health))
}

/** What stands behind what is owed: everything that is lent and counts. */
export function backingOf(snapshot: Snapshot, { positions }: Lending): readonly Token[] {
  return positions
    .filter(({ supplied, usedAsCollateral }) => usedAsCollateral && supplied > 0n)
    .map((position) => tokenOf(snapshot, position))
}

/** "Your 600 USDC in Aave v3 stand behind this loan too": nobody is to learn of it when it is sold. */
function besideNamed(snapshot: Snapshot, { positions }: Lending, named: Token): string | undefined {
  const others = positions
    .filter(({ supplied, usedAsCollateral, reserve }) => {
      return usedAsCollateral && supplied > 0n && !sameAddress(reserve.asset, named.address)
    })
    .map((position) => shortAmount(amountOf(tokenOf(snapshot, position), position.supplied)))
  return others.length === 0
    ? undefined
    : `Your ${listed(others)} in Aave v3 back this loan too, and can be sold to repay it.`
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
