import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { findUnfinished } from '../../../journal/findUnfinished.ts'
import type { EventOf } from '../../../journal/journalEvent.ts'
import { verifyRows } from '../../../journal/rows.ts'
import { backupPath, removeDatabase } from '../backUpJournal.ts'
import { openJournalDatabase, readRows } from '../journalDatabase.ts'
import { keepAside } from '../keepAside.ts'
import { isCorrupt } from '../storageError.ts'
import { syncFolder } from '../writeFileSafely.ts'
import { compareHistories } from './compareHistories.ts'
import { readBackup } from './readBackup.ts'
import { type Present, stagedPath } from './stageRestore.ts'

export type TakenUp =
  | { readonly status: 'none' }
  | { readonly status: 'restored'; readonly event: EventOf<'restored'> }
  /** What waited stays, or was kept aside; the journal is as it was. */
  | { readonly status: 'left'; readonly sentence: string }

/**
 * At the start, before the journal is opened: puts the backup that waits, where there is one, in the journal's place, and
 * keeps what stood there beside it. Killed anywhere in between, the next start finds it waiting still and goes on.
 */
export function takeUpRestore(journal: string): TakenUp {
  const staged = stagedPath(journal)
  if (!existsSync(staged)) return { status: 'none' }
  const read = readBackup(staged)
  if (read.status !== 'sound') {
    const keptAt = keepAside(staged)
    return {
      status: 'left',
      sentence: `The backup that waited is damaged; it is kept at ${keptAt}. Your history is as it was.`,
    }
  }
  const present = existsSync(journal) ? settlePresent(journal) : { rows: [], entries: [] }
  if (present !== null && findUnfinished(present.entries).length > 0)
    return { status: 'left', sentence: 'A plan was still on its way, so the backup waits for the next start.' }
  const shared = present === null ? 0 : compareHistories(present.rows, read.rows).shared
  const lost = (present?.rows.length ?? 0) - shared
  // What says how far the old one went, and its rolling backup, would take the new one for a damaged old one.
  rmSync(`${journal}.head`, { force: true })
  removeDatabase(backupPath(journal))
  const keptAt = existsSync(journal) ? keepAside(journal, ['-wal', '-shm'], 'replaced') : ''
  renameSync(staged, journal)
  syncFolder(dirname(journal))
  return {
    status: 'restored',
    event: {
      kind: 'restored',
      keptAt,
      rows: read.rows.length,
      lost,
      sentence: describe(read.rows.length, lost, keptAt),
    },
  }
}

/**
 * Its rows, with everything of it in one file. Null where it is damaged: then it is kept aside as it is. One that is not read
 * now (the disk refuses, another holds it, a newer version wrote it) is not damaged, and may have a plan on its way.
 * @throws what SQLite or the disk says of it then
 */
function settlePresent(journal: string): Present | null {
  let database: ReturnType<typeof openJournalDatabase> | null = null
  try {
    database = openJournalDatabase(journal)
    database.exec('pragma wal_checkpoint(truncate)')
    const rows = [...readRows(database)]
    return { rows, entries: verifyRows(rows).entries }
  } catch (thrown) {
    if (isCorrupt(thrown)) return null
    throw thrown
  } finally {
    database?.close()
  }
}

function describe(rows: number, lost: number, keptAt: string): string {
  const here = keptAt === '' ? '' : ` What was here before is kept at ${keptAt}`
  const missing = lost === 0 ? '.' : `, with ${lost} entries that the backup does not hold.`
  return `Your history is the backup’s now: ${rows} entries.${here === '' ? '' : here + missing} Nothing was sent by this.`
}
