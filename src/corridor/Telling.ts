import type { SaidFrom } from '../model/SaidFrom.ts'
import type { Stage } from '../model/Stage.ts'
import { type Notes, openNotes } from './openNotes.ts'
import type { Parts } from './Parts.ts'
import type { Places } from './Places.ts'
import { type Ending, stopwatch } from './stopwatch.ts'

/** A message, the conversation that it was said in, and whose words it is made of. */
export type Said = { readonly conversation: string; readonly message: string; readonly from?: SaidFrom }

/** How one message is told and written down on its way, whatever network it goes to. */
export type Telling = {
  readonly said: Said
  /** The plan's, should it come to one. */
  readonly planId: string
  readonly places: Places
  readonly notes: Notes
  readonly timed: ReturnType<typeof stopwatch>
  /** Tells how the message ended, and writes it down. */
  readonly end: (stage: Ending) => Stage
}

export function openTelling(parts: Parts, places: Places, said: Said): Telling {
  const timed = stopwatch(parts.monotonicMs)
  const planId = parts.newId()
  const notes = openNotes(parts.journal)
  const end = (told: Ending): Stage => {
    const stage = parts.conversations.offer(said.conversation, told)
    const sentence = stage.stage === 'ask' ? stage.question : stage.sentence
    notes.end({ kind: 'answered', planId, as: stage.stage, sentence })
    return timed(stage)
  }
  return { said, planId, places, notes, timed, end }
}
