/**
 * A time, in milliseconds since 1970, that never runs backwards: not within a run, and not behind what was written before.
 * Where the wall clock stands behind that (it was set back, or had once run ahead), time goes on by the monotonic clock.
 */
export function limitClock(ports: {
  readonly wallMs: () => number
  /** Milliseconds from any start that never run backwards. */
  readonly monotonicMs: () => number
  readonly highestSeen: () => number
}): () => number {
  let last = 0
  let at = ports.monotonicMs()
  return () => {
    const elapsed = Math.floor(ports.monotonicMs() - at)
    at += elapsed
    last = Math.max(Math.floor(ports.wallMs()), last + elapsed, ports.highestSeen())
    return last
  }
}
