import type { UsdE8 } from '../../model/Usd.ts'

const bps = 10_000n

/** A part of a whole in hundredths of a percent, to the nearest. */
export function shareBps(part: UsdE8, whole: UsdE8): bigint {
  return whole === 0n ? 0n : (part * 2n * bps + whole) / (2n * whole)
}
