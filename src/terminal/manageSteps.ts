import type { callerFor } from '../api/router.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'
import { replaceWishIn } from './slowStep.ts'

export type StepsDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'history' | 'recourse' | 'replaceStep'>
  readonly printer: Printer
}

/** A step that waits is of one of the newest plans. */
const mostAsked = 5

/**
 * `/faster` and `/cancel`, for the step that waits for a block, after a restart too. Returns the exit status; null where it
 * is a message for Sayso.
 */
export async function manageSteps({ caller, printer }: StepsDesk, typed: string): Promise<number | null> {
  const how = replaceWishIn(typed)
  if (how === null) return null
  try {
    const open = (await caller.history()).filter(({ status }) => status === 'approved' || status === 'interrupted')
    for (const { planId } of open.slice(0, mostAsked)) {
      if ((await caller.recourse({ planId })).status !== 'waiting') continue
      const { status, sentence } = await caller.replaceStep({ planId, how })
      printer.note(printable(sentence))
      return status === 'sent' ? exitStatus.done : exitStatus.refused
    }
    printer.note('Nothing of yours waits for a block. Nothing was changed.')
    return exitStatus.refused
  } catch (thrown) {
    return noteFailure(printer, thrown)
  }
}
