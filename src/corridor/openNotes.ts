import type { Address } from 'viem'
import type { BatchJournalStore } from '../journal/JournalStore.ts'
import type { JournalEvent } from '../journal/journalEvent.ts'

export type Notes = {
  /** For the journal, at the latest with whatever ends the message: nothing relies on it before that. */
  readonly take: (event: JournalEvent) => void
  /** What the person wrote is not kept: it may hold the words of a wallet. That something was asked is. */
  readonly forgetWords: () => void
  /** What was said before the message, and belongs to it. */
  readonly saidBefore: (words: readonly string[]) => void
  /** The plan as it is shown in the end, with the figures that trying it out gave: what is told of it later is what was shown. */
  readonly settled: (plan: string) => void
  /** It is worked on elsewhere: that is where it was asked. */
  readonly movedTo: (there: { readonly chainId: number; readonly account: Address }) => void
  /** @throws SaysoError what the journal throws; then none of it is written, and nothing may be shown as if it were. */
  readonly write: () => void
  /** Takes the last one and writes. */
  readonly end: (event: JournalEvent) => void
  /** Writes what a failure or a face that went away left over. The failure is what is told, not a second one. */
  readonly close: () => void
}

/**
 * What one message leaves in the journal on its way to a verdict, written in one go before the end is shown: one wait
 * for the disk instead of one a row. A plan can only be approved by its verdict, so nothing is relied upon earlier.
 */
export function openNotes(journal: BatchJournalStore): Notes {
  let waiting: readonly JournalEvent[] = []
  const take = (event: JournalEvent): void => {
    waiting = [...waiting, event]
  }
  const write = (): void => {
    const events = waiting
    waiting = []
    if (events.length > 0) journal.appendAll(events)
  }
  return {
    take,
    forgetWords: () => {
      waiting = waiting.map((event) => (event.kind === 'asked' ? { ...event, message: '' } : event))
    },
    saidBefore: (before) => {
      if (before.length === 0) return
      waiting = waiting.map((event) => (event.kind === 'asked' ? { ...event, before } : event))
    },
    settled: (plan) => {
      waiting = waiting.map((event) => (event.kind === 'planned' ? { ...event, plan } : event))
    },
    movedTo: (there) => {
      waiting = waiting.map((event) => (event.kind === 'asked' ? { ...event, ...there } : event))
    },
    write,
    end: (event) => {
      take(event)
      write()
    },
    close: () => {
      try {
        write()
      } catch {}
    },
  }
}
