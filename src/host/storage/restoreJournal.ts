import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EventOf } from '../../journal/journalEvent.ts'
import { type Head, type JournalRow, joinRows } from '../../journal/rows.ts'
import { backupPath, removeDatabase } from './backUpJournal.ts'
import { insertRow, openJournalDatabase, readRows } from './journalDatabase.ts'
import { keepAside } from './keepAside.ts'
import { syncFolder } from './writeFileSafely.ts'

const companions = ['-wal', '-shm']

/**
 * Puts a sound journal in the place of a damaged one: every row that still chains, from the damaged file itself and from
 * the rolling backup. The damaged file is read from a copy and renamed only when its successor is complete, so that a
 * full disk on the way changes nothing, and one that is killed on the way loses nothing.
 */
export function restoreJournal(path: string, lastSeen: Head | null): Omit<EventOf<'restored'>, 'kind'> {
  const fresh = `${path}.new`
  // Where Sayso was killed in the middle of this, the successor that it had made by then may alone hold what stood in the
  // WAL: that is aside already.
  const found = [salvage(path), salvage(backupPath(path)), salvage(fresh)]
  const rows = joinRows(...found)
  const known = Math.max(lastSeen?.seq ?? 0, ...found.flat().map((row) => (row.seq < 1e9 ? row.seq : 0)))
  removeDatabase(fresh)
  writeRows(fresh, rows)
  const keptAt = keepAside(path, companions)
  renameSync(fresh, path)
  syncFolder(dirname(path))
  const lost = Math.max(0, known - rows.length)
  return { keptAt, rows: rows.length, lost, sentence: describe(keptAt, rows.length, lost) }
}

function writeRows(path: string, rows: readonly JournalRow[]): void {
  const database = openJournalDatabase(path)
  try {
    database.exec('begin immediate')
    for (const row of rows) insertRow(database, row)
    database.exec('commit')
  } finally {
    database.close()
  }
}

/** Every row that can still be read: from the first on, and from the last back, to the damaged page between them. */
function salvage(path: string): JournalRow[] {
  if (!existsSync(path)) return []
  const copy = `${path}.salvage`
  removeDatabase(copy)
  try {
    for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
    return [...readWhatIsLeft(copy, 'asc'), ...readWhatIsLeft(copy, 'desc')]
  } finally {
    removeDatabase(copy)
  }
}

function readWhatIsLeft(path: string, order: 'asc' | 'desc'): JournalRow[] {
  const rows: JournalRow[] = []
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path)
    for (const row of readRows(database, order)) rows.push(row)
  } catch {
    // Damaged from here on: what was read so far is what there is.
  } finally {
    database?.close()
  }
  return rows
}

function describe(keptAt: string, rows: number, lost: number): string {
  const missing =
    lost === 0
      ? `All ${rows} entries are in the new one.`
      : `${rows} entries are in the new one and ${lost} are lost: look at your balances before you say something again.`
  return `The journal was damaged; it is kept at ${keptAt}. ${missing} Nothing was sent by this.`
}
