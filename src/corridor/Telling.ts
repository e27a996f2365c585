import type { Stage } from '../model/Stage.ts'
import type { Notes } from './openNotes.ts'
import type { Parts } from './Parts.ts'
import type { Places } from './Places.ts'
import type { Ending, stopwatch } from './stopwatch.ts'

/** Where it is worked on, and how it is told. */
export type Telling = {
  readonly parts: Parts
  readonly places: Places
  readonly notes: Notes
  readonly timed: ReturnType<typeof stopwatch>
  /** Tells how the message ended, and writes it down. */
  readonly end: (stage: Ending) => Stage
}
