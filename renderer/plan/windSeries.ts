import type { WindDayView } from '../../src/api/Core.ts'

export const chartHeight = 188

/** A moment in the chart: for the eye alone. What it says stands in words below it. */
export type WindPoint = { readonly days: number; readonly usd: number }
export type WindSeries = { readonly withPlan: readonly WindPoint[]; readonly withoutPlan: readonly WindPoint[] }

/** Both stories as points. Null where dollars are unknown, or where the first and the last moment are the same. */
export function windSeries(days: readonly WindDayView[]): WindSeries | null {
  const moments = days.flatMap((day) => {
    const theirs = centsOf(day.withoutPlan.worthUsd)
    const difference = centsOf(day.differenceUsd)
    // The line with the plan is drawn after its fee, so that where the lines cross, the plan has paid for itself.
    return theirs === null || difference === null ? [] : [{ days: day.days, mine: theirs + difference, theirs }]
  })
  if (moments.length < days.length || (moments.at(-1)?.days ?? 0) === 0) return null
  return {
    withPlan: moments.map(({ days, mine }) => ({ days, usd: Number(mine) / 100 })),
    withoutPlan: moments.map(({ days, theirs }) => ({ days, usd: Number(theirs) / 100 })),
  }
}

/** The moments that are named below the chart: four that leave each other room. */
export function dayTicks({ withPlan }: WindSeries): readonly number[] {
  const last = withPlan.at(-1)?.days ?? 0
  return [0, 90, 180, 365].filter((days) => days <= last && withPlan.some((point) => point.days === days))
}

function centsOf(usd: string | null): bigint | null {
  return usd !== null && /^-?\d+\.\d{2}$/.test(usd) ? BigInt(usd.replace('.', '')) : null
}
