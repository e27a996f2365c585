import type { LimitPeriod, LimitsView } from '../../model/Limits.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { windowOf } from '../../wallet/limits/spentIn.ts'

type Counted = Pick<LimitsView['limits'][number], 'spent' | 'plans'>

/**
 * When something of a limit that is used up is left again, as an ISO time: what was counted longest ago stops counting first.
 * Null where it is not used up, where time frees nothing, or where what is counted last is not all listed.
 */
export function freeFrom({ spent, plans }: Counted, { most, per }: { most: UsdE8; per: LimitPeriod }): string | null {
  if (spent === null || spent < most || per === 'transaction') return null
  let counted = plans.reduce((sum, { usd }) => sum + usd, 0n)
  if (counted < most) return null
  for (const { at, usd } of plans.toReversed()) {
    counted -= usd
    if (counted < most) return new Date(Date.parse(at) + windowOf[per]).toISOString()
  }
  return null
}
