import type { Limit } from '../../model/Limits.ts'
import type { UsdE8 } from '../../model/Usd.ts'

type SpendLimit = Extract<Limit, { readonly kind: 'spend' }>

const dollar = 10n ** 8n

/** A limit of a round sum that leaves about as much as was asked for, on top of what is counted already. */
export function higherLimit(limit: SpendLimit, spent: UsdE8): SpendLimit {
  return { ...limit, most: roundAbove(spent + limit.most) }
}

/** A round sum above: two digits, and zeros. */
function roundAbove(usd: UsdE8): UsdE8 {
  const whole = usd / dollar + 1n
  const step = 10n ** BigInt(Math.max(0, `${whole}`.length - 2))
  return (whole / step + 1n) * step * dollar
}
