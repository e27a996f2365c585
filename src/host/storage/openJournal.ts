import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { missingCase } from '../../errors/missingCase.ts'
import { SaysoError } from '../../errors/SaysoError.ts'
import { readBody } from '../../journal/eventBody.ts'
import type { BatchJournalStore } from '../../journal/JournalStore.ts'
import type { JournalEvent } from '../../journal/journalEvent.ts'
import { chainRow, follows, type Head, type JournalEntry, type JournalRow, verifyRows } from '../../journal/rows.ts'
import type { HistoryFiles } from '../../model/Backup.ts'
import { backUpJournal } from './backUpJournal.ts'
import { listBackups } from './backups/listBackups.ts'
import { saveBackup } from './backups/saveBackup.ts'
import { stageRestore } from './backups/stageRestore.ts'
import { type TakenUp, takeUpRestore } from './backups/takeUpRestore.ts'
import { insertRows, isStructureSound, openJournalDatabase, readRows } from './journalDatabase.ts'
import { openHeadFile } from './journalHead.ts'
import { restoreJournal } from './restoreJournal.ts'
import { isCorrupt, toStorageError } from './storageError.ts'

export type Journal = BatchJournalStore & {
  /** What came to light while opening, one sentence each. */
  readonly notices: readonly string[]
  /** Resolves when the rolling backup holds everything that is in the journal now. */
  readonly backUp: () => Promise<void>
  /** The journal as a person's own files. */
  readonly files: HistoryFiles
  readonly close: () => Promise<void>
}

export type JournalOptions = {
  readonly path: string
  readonly now?: () => string
  /** Where backups are written for a person to keep, asked for each time. Beside the journal by default. */
  readonly downloads?: () => string
}

type Loaded = { readonly database: DatabaseSync; readonly head: Head; readonly entries: readonly JournalEntry[] }

/** After these the rolling backup is brought up to date: they end a story. */
const backUpAfter: ReadonlySet<JournalEvent['kind']> = new Set(['finished', 'unsettled', 'restored'])

/**
 * Opens the journal, after checking SQLite's structure, every row's hash, and that its end is not missing. A damaged one
 * is kept aside, never deleted, and a new one is made of every row that the damaged one and the rolling backup still
 * hold unchanged.
 *
 * A signed transaction may have been in the rows that are lost. That can neither send nor double anything: without its
 * bytes it cannot be sent again, and a plan that comes later takes its nonce from the chain, which counts whatever did
 * arrive. What is lost is our memory of it, and the notice says so.
 *
 * @throws SaysoError `journal-corrupt`, `profile-corrupt` (a newer version's), `disk-full` or `disk-failed`
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { path, now = () => new Date().toISOString(), downloads = () => dirname(path) } = options
  const headFile = openHeadFile(`${path}.head`)
  const serve = (loaded: Loaded, notices: readonly string[]): Journal =>
    serveJournal({ path, now, downloads, headFile, loaded, notices })
  try {
    const takenUp = takeUpRestore(path)
    const loaded = load(path, headFile.read())
    if (loaded !== null) {
      const journal = serve(loaded, noticesOf(takenUp))
      if (takenUp.status === 'restored') journal.append(takenUp.event)
      return journal
    }
    const restored = restoreJournal(path, headFile.read())
    const again = load(path, null)
    if (again === null)
      throw new SaysoError('journal-corrupt', 'The journal is damaged, and a new one cannot be written.')
    const journal = serve(again, [...noticesOf(takenUp), restored.sentence])
    journal.append({ kind: 'restored', ...restored })
    return journal
  } catch (thrown) {
    headFile.close()
    throw toStorageError(thrown, 'The journal')
  }
}

function noticesOf(takenUp: TakenUp): readonly string[] {
  switch (takenUp.status) {
    case 'none':
      return []
    case 'left':
      return [takenUp.sentence]
    case 'restored':
      return [takenUp.event.sentence]
    default:
      return missingCase(takenUp)
  }
}

/** Null where it is damaged. */
function load(path: string, lastSeen: Head | null): Loaded | null {
  let database: DatabaseSync | null = null
  try {
    database = openJournalDatabase(path)
    const verified = isStructureSound(database) ? verifyRows(readRows(database)) : null
    if (verified?.status === 'sound' && !isCutOff(verified.head, lastSeen))
      return { database, head: verified.head, entries: verified.entries }
  } catch (thrown) {
    database?.close()
    if (isCorrupt(thrown)) return null
    throw thrown
  }
  database.close()
  return null
}

function isCutOff(head: Head, lastSeen: Head | null): boolean {
  if (lastSeen === null) return false
  return lastSeen.seq > head.seq || (lastSeen.seq === head.seq && lastSeen.hash !== head.hash)
}

type Served = Required<JournalOptions> & {
  readonly loaded: Loaded
  readonly headFile: ReturnType<typeof openHeadFile>
  readonly notices: readonly string[]
}

function serveJournal({ path, now, downloads, loaded, headFile, notices }: Served): Journal {
  const { database } = loaded
  const entries = [...loaded.entries]
  let head = loaded.head
  let doubtful = false
  let backup: Promise<void> = Promise.resolve()

  /** A commit that failed may still have reached the disk: what is there counts, not what we remember. */
  function readAgain(): void {
    for (const row of readRows(database)) {
      if (row.seq <= head.seq) continue
      if (!follows(head, row))
        throw new SaysoError('journal-corrupt', 'The journal changed under us. Please start again.')
      entries.push({ seq: row.seq, at: row.at, event: readBody(row.body) })
      head = row
    }
    doubtful = false
  }

  function appendAll(events: readonly JournalEvent[]): readonly JournalEntry[] {
    try {
      if (doubtful) readAgain()
      const rows: JournalRow[] = []
      const added: JournalEntry[] = []
      for (const event of events) {
        const row = chainRow(rows.at(-1) ?? head, now(), event)
        rows.push(row)
        added.push({ seq: row.seq, at: row.at, event })
      }
      doubtful = true
      insertRows(database, rows)
      doubtful = false
      entries.push(...added)
      head = rows.at(-1) ?? head
      headFile.write(head)
      if (events.some(({ kind }) => backUpAfter.has(kind))) void backUp()
      return added
    } catch (thrown) {
      throw toStorageError(thrown, 'The journal')
    }
  }

  function append(event: JournalEvent): JournalEntry {
    const [entry] = appendAll([event])
    if (entry === undefined) throw new SaysoError('internal', 'The journal took a row and has none.')
    return entry
  }

  /** One after the other. A backup that fails leaves the one before; the journal itself is not touched by it. */
  function backUp(): Promise<void> {
    backup = backup.then(() => backUpJournal(database, path)).catch(() => {})
    return backup
  }

  if (entries.length > 0) {
    headFile.write(head)
    void backUp()
  }
  return {
    append,
    appendAll,
    entries: () => entries,
    notices,
    backUp,
    files: {
      save: async () => ({ path: await saveBackup(database, downloads(), now()), entries: entries.length }),
      list: () => listBackups(downloads()),
      stage: (wish) =>
        stageRestore(wish, { journal: path, downloads, present: { rows: [...readRows(database)], entries } }),
    },
    close: async () => {
      await backup
      database.close()
      headFile.close()
    },
  }
}
