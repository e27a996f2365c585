import type { Stage } from '../model/Stage.ts'

export type Untimed = Stage extends infer S ? (S extends Stage ? Omit<S, 'ms'> : never) : never

/** How a message ends without a plan. */
export type Ending = Extract<Untimed, { stage: 'answer' | 'ask' | 'unsupported' | 'refuse' }>

/** Adds to each stage how long it took: the time since the one before, to a hundredth of a millisecond. */
export function stopwatch(monotonicMs: () => number): (stage: Untimed) => Stage {
  let last = monotonicMs()
  return (stage) => {
    const now = monotonicMs()
    const ms = Math.round((now - last) * 100) / 100
    last = now
    return { ...stage, ms }
  }
}
