import type { BatchJournalStore } from '../../../../journal/JournalStore.ts'
import type { JournalEvent } from '../../../../journal/journalEvent.ts'
import type { ExecutorPorts } from './ExecutorPorts.ts'

const inRuns = [
  ...['judged', 'approved', 'started', 'confirmations', 'signed', 'sent', 'mined', 'reverted', 'refused'],
  ...['nonce-taken', 'speed-up', 'cancel', 'rolled-back', 'final', 'unsettled', 'finished', 'signing', 'sending'],
]
const atRestarts = [
  ...['opened', 'sent', 'mined', 'reverted', 'refused', 'nonce-taken', 'rolled-back', 'final', 'unsettled'],
  ...['finished', 'recovered', 'sending'],
]
export const atRestart = ', at a restart'

/** All of them, by name. */
export const boundaries: readonly string[] = [...inRuns, ...atRestarts.map((what) => what + atRestart)].flatMap(
  (what) => [`before ${what}`, `after ${what}`],
)

/** What happens there, be it before or after, in a run or at a restart. */
export function whatOf(name: string): string {
  return name.replace(/^(before|after) /, '').replace(atRestart, '')
}

/**
 * Each boundary that a run passes: before and after each write of the journal, each signature, and each transaction that
 * goes out. `pass` is told its name, and may kill the process.
 */
export function markJournal(journal: BatchJournalStore, pass: (name: string) => void): BatchJournalStore {
  return {
    entries: journal.entries,
    append: (event) => around(nameOf(event), () => journal.append(event), pass),
    appendAll: (events) => around(events.map(nameOf).at(-1) ?? '', () => journal.appendAll(events), pass),
  }
}

export function markEffects(ports: ExecutorPorts, pass: (name: string) => void): ExecutorPorts {
  const { chain, sign, replace } = ports
  const wrap =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      pass(`before ${name}`)
      try {
        return await call(...args)
      } finally {
        pass(`after ${name}`)
      }
    }
  return {
    ...ports,
    chain: { ...chain, send: wrap('sending', chain.send) },
    sign: wrap('signing', sign),
    replace: wrap('signing', replace),
  }
}

function around<R>(name: string, write: () => R, pass: (name: string) => void): R {
  pass(`before ${name}`)
  const written = write()
  pass(`after ${name}`)
  return written
}

/** The row, and what it says where that is more than one thing. */
function nameOf(event: JournalEvent): string {
  switch (event.kind) {
    case 'mined':
      return event.status
    case 'replacing':
      return event.how
    case 'not-sent':
      return event.why
    default:
      return event.kind
  }
}
