import { useEffect, useState } from 'react'

/** Whole seconds until a moment of the window's monotonic clock; 0 from then on, and 0 where there is no moment. */
export function useSecondsLeft(until: number | null): number {
  const [, setTick] = useState(0)
  useEffect(() => {
    if (until === null) return
    const timer = setInterval(() => {
      setTick((tick) => tick + 1)
      if (secondsTo(until) === 0) clearInterval(timer)
    }, 1_000)
    return () => clearInterval(timer)
  }, [until])
  // Read while drawing, not kept: a plan that has just got its deadline must not look expired for a moment.
  return secondsTo(until)
}

function secondsTo(until: number | null): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1000))
}
