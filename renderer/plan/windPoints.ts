import type { WindDayView } from '../../src/api/Core.ts'

export const chartSize = { width: 640, height: 160 } as const
const margin = 8

export type ChartPoint = { readonly days: number; readonly x: number; readonly y: number }
export type Chart = {
  readonly withPlan: readonly ChartPoint[]
  readonly withoutPlan: readonly ChartPoint[]
  /** What the upper and the lower edge stand for, in dollars. */
  readonly most: string
  readonly least: string
}

/**
 * Both stories as points in a box: days to the right, dollars upward. Null where dollars are unknown, or where the first
 * and the last moment are the same. Figures stay strings and whole cents; only places in the box are numbers.
 */
export function windPoints(days: readonly WindDayView[]): Chart | null {
  const last = days.at(-1)?.days ?? 0
  const moments = days.map((day) => ({ days: day.days, ...worths(day) }))
  const all = moments.flatMap(({ mine, theirs }) => (mine === null || theirs === null ? [] : [mine, theirs]))
  if (last === 0 || all.length < moments.length * 2) return null
  const most = all.reduce((a, b) => (a > b ? a : b))
  const least = all.reduce((a, b) => (a < b ? a : b))
  const place = (days: number, cents: bigint): ChartPoint => ({
    days,
    x: xOf(days, last),
    y: most === least ? chartSize.height / 2 : yOf(cents, least, most),
  })
  return {
    withPlan: moments.map(({ days, mine }) => place(days, mine ?? 0n)),
    withoutPlan: moments.map(({ days, theirs }) => place(days, theirs ?? 0n)),
    most: dollarsOf(most),
    least: dollarsOf(least),
  }
}

export function linePath(points: readonly ChartPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
}

/** In cents. The line with the plan is drawn after its fee, so that where the lines cross, the plan has paid for itself. */
function worths({ withoutPlan, differenceUsd }: WindDayView) {
  const theirs = centsOf(withoutPlan.worthUsd)
  const difference = centsOf(differenceUsd)
  return { theirs, mine: theirs === null || difference === null ? null : theirs + difference }
}

function centsOf(usd: string | null): bigint | null {
  return usd !== null && /^-?\d+\.\d{2}$/.test(usd) ? BigInt(usd.replace('.', '')) : null
}

function dollarsOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function xOf(days: number, last: number): number {
  return margin + Math.round((days / last) * (chartSize.width - 2 * margin))
}

function yOf(cents: bigint, least: bigint, most: bigint): number {
  const room = BigInt(chartSize.height - 2 * margin)
  return chartSize.height - margin - Number(((cents - least) * room) / (most - least))
}
