import type { Address } from 'viem'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { atLeastZero, mulDivUp } from '../../model/decimal.ts'
import type { AaveReserve } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { GuardInput } from '../GuardInput.ts'
import { worthOf } from '../prices/PriceBook.ts'
import type { DebtBound, DebtChange } from './Outcome.ts'
import { balanceBefore, bps, priceOf, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** What may be owed in all may also rise by prices alone, until the approval expires. */
const driftBps = 100n

/** Dollars in 1e-18 to the lending market's own 1e-8. */
const e10 = 10n ** 10n

export type OwedBounds = { readonly debts: readonly DebtBound[]; readonly maxOwedBase: bigint }

/** What may be owed afterwards: of each asset that a sentence borrows or repays, and in all. @throws Underivable */
export function deriveLoanBounds(
  input: GuardInput,
  played: PlayedSimulation,
  changes: readonly DebtChange[],
): OwedBounds {
  const scope: Scope = { input, played, previous: null, soFar: [], brought: [] }
  const before = played.lendingBefore
  if (changes.length > 0 && before === null)
    throw new Underivable('intent-checkable', 'What you owe could not be read.', 'Try again.')
  const owed = new Map<AaveReserve, { readonly start: bigint; readonly most: bigint }>()
  let borrowed = 0n
  for (const { reserve, by } of changes) {
    const start = balanceBefore(scope, reserve.variableDebtToken)
    const sofar = owed.get(reserve)?.most ?? start
    owed.set(reserve, { start, most: by === 'clear' ? 0n : atLeastZero(sofar + by) + input.settings.rebasingUnits })
    if (by !== 'clear' && by > 0n) borrowed += worthInBase(scope, reserve.asset, by)
  }
  const clearsAll = input.intents.some(
    (intent) => intent.kind === 'repay' && intent.asset === 'any' && intent.amount === 'all',
  )
  const total = (clearsAll ? 0n : (before?.debtBase ?? 0n)) + borrowed
  return {
    debts: [...owed].map(([reserve, { start, most }]) => ({
      token: reserve.variableDebtToken.address,
      most,
      // What was just borrowed grows as well, already between the step that borrows and the next.
      later: most === 0n ? 0n : most + mulDivUp(start > most ? start : most, input.settings.interestBps, bps),
    })),
    maxOwedBase: total + (total * driftBps) / bps,
  }
}

function worthInBase(scope: Scope, asset: Address, units: bigint): bigint {
  const token = findKnownToken(scope.input.network, asset)
  if (!token) throw new Underivable('intent-checkable', 'Sayso does not know what would be borrowed.', 'Name it.')
  return worthOf(units, priceOf(scope, token)) / e10 + 1n
}
