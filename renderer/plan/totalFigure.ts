import { totalUsd } from '../../src/model/Usd.ts'
import { dollars, isZero } from '../ui/figures.ts'
import type { ShownPlan } from './shownPlan.ts'

/** All that it costs in one figure, where that is more than the network fee alone. @param fee null where nobody knows its worth */
export function totalFigure(
  { costs: { poolFeesUsd, impactUsd } }: Pick<ShownPlan['plan'], 'costs'>,
  fee: string | null,
  name: string,
): readonly (readonly [name: string, value: string])[] {
  const total = isZero(poolFeesUsd) && isZero(impactUsd) ? null : totalUsd([fee, poolFeesUsd, impactUsd])
  return total === null ? [] : [[name, dollars(total)]]
}
