import type { callerFor } from '../api/router.ts'
import { printable } from '../model/printable.ts'
import { exitStatus } from '../model/Stage.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'

export type HistoryDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'backUpHistory' | 'restoreHistory'>
  readonly printer: Printer
}

const usage = 'Say “/backup”, or “/restore FILE” with the path of one that you kept.'

/** `/backup` and `/restore FILE`. Returns the exit status; null where it is a message for Sayso. */
export async function manageHistory({ caller, printer }: HistoryDesk, typed: string): Promise<number | null> {
  const [, command, file = ''] = /^\/(backup|restore)(?:\s+(.*))?$/s.exec(typed.trim()) ?? []
  if (command === undefined) return null
  try {
    if (command === 'backup' ? file !== '' : file === '') {
      printer.note(usage)
      return exitStatus.question
    }
    if (command === 'backup') {
      const answer = await caller.backUpHistory()
      printer.note(
        printable(
          answer.status === 'saved'
            ? `${answer.entries} entries of your history are in ${answer.path}. Keep it somewhere else; no keys are in it.`
            : answer.sentence,
        ),
      )
      return answer.status === 'saved' ? exitStatus.done : exitStatus.failed
    }
    const answer = await caller.restoreHistory({ file })
    printer.note(printable(answer.sentence))
    return answer.status === 'staged' ? exitStatus.done : exitStatus.refused
  } catch (thrown) {
    return noteFailure(printer, thrown)
  }
}
