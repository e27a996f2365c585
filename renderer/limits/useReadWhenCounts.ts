import { useEffect } from 'react'
import type { LimitsPage } from '../../src/api/Core.ts'

/** Reads the limits again when the first change that waits has come to count. */
export function useReadWhenCounts(waiting: LimitsPage['waiting'] = [], read: () => unknown): void {
  const next = nextMoment(waiting.map(({ countsFrom }) => countsFrom))
  useEffect(() => {
    if (next === null) return
    // A little later than it counts; no timer of a browser takes more than 24 days.
    const wait = Math.min(Math.max(next - Date.now(), 0) + 1_000, 2_000_000_000)
    const timer = setTimeout(() => void read(), wait)
    return () => clearTimeout(timer)
  }, [next, read])
}

/** The first of them, in milliseconds. Null where there is none. */
function nextMoment(dates: readonly string[]): number | null {
  const times = dates.map((date) => Date.parse(date)).filter((time) => Number.isFinite(time))
  return times.length === 0 ? null : Math.min(...times)
}
