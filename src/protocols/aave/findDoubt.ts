import type { ReserveState } from '../../model/Snapshot.ts'
import { ray, rayMulCeil, rayMulFloor } from './math.ts'
import { ratesAt } from './rates.ts'

type Rates = { readonly supplyRate: bigint; readonly borrowRate: bigint }

/** What the strategy is asked beside the reserve's own state: in units of any asset. */
export type CurveSample = { readonly debt: bigint; readonly available: bigint; readonly deficit: bigint }

/** Of which the treasury keeps this share. */
export const sampleFactorBps = 1_000n

const whole = 10n ** 24n
/** From little to all lent out, on both sides of any bend; the last with a part that nobody will pay back. */
export const curveSamples: readonly CurveSample[] = [
  { debt: whole / 5n, available: (whole * 4n) / 5n, deficit: 0n },
  { debt: whole / 2n, available: whole / 2n, deficit: 0n },
  { debt: (whole * 19n) / 20n, available: whole / 20n, deficit: 0n },
  { debt: whole, available: 0n, deficit: whole / 7n },
]

/** What a market with books of its own answers of one reserve, at one block. Amounts in the asset's units, rates in ray. */
export type CurveEvidence = Pick<ReserveState, 'available' | 'deficit' | 'reserveFactorBps' | 'rateModel'> & {
  /** What really lies in the aToken. */
  readonly idle: bigint
  /** The debt in parts of the index, and the index when anybody last moved the reserve. */
  readonly scaledDebt: bigint
  readonly storedIndex: bigint
  /** What the reserve wrote down then. */
  readonly stored: Rates
  /** What the strategy answers to `curveSamples`. */
  readonly sampled: readonly Rates[]
}

/** Half-up or down: the last digit of a rate, 1e-27 of a year's, proves nothing. */
const lastDigit = 1n

/**
 * Why a reserve's curve is not believed, in one sentence; null where it proves itself. It does where it gives, out of the
 * state as somebody last left it, the very rates that the reserve wrote down then, and out of other states the strategy's
 * own answers. A debt's rounding is its revision's, so the unit above and the unit below both count.
 */
export function findDoubt(evidence: CurveEvidence): string | null {
  const { optimalUsage } = evidence.rateModel
  if (optimalUsage <= 0n || optimalUsage >= ray)
    return 'Its rate curve is none that Sayso knows, so it is not believed.'
  if (evidence.idle < evidence.available) return 'Less of it lies in Aave v3 than the market’s own books say.'
  const isOurs = curveSamples.every((sample, index) => {
    const answer = evidence.sampled[index]
    const { rateModel } = evidence
    return answer !== undefined && isSame(ratesAt({ ...sample, rateModel, reserveFactorBps: sampleFactorBps }), answer)
  })
  if (!isOurs) return 'Its rates do not follow the curve that its market states, so they are not believed.'
  const { scaledDebt, storedIndex, stored } = evidence
  const debts = [rayMulFloor(scaledDebt, storedIndex), rayMulCeil(scaledDebt, storedIndex)]
  if (!debts.some((debt) => isSame(ratesAt({ ...evidence, debt }), stored)))
    return 'The rates that it pays now are not those of its own curve, so they are not believed.'
  return null
}

function isSame(ours: Rates, theirs: Rates): boolean {
  return isNear(ours.supplyRate, theirs.supplyRate) && isNear(ours.borrowRate, theirs.borrowRate)
}

function isNear(a: bigint, b: bigint): boolean {
  const off = a > b ? a - b : b - a
  return off <= lastDigit
}
