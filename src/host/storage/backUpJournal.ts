import { chmodSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { SaysoError } from '../../errors/SaysoError.ts'
import { verifyRows } from '../../journal/rows.ts'
import { isStructureSound, readRows } from './journalDatabase.ts'
import { syncFolder } from './writeFileSafely.ts'

export function backupPath(path: string): string {
  return `${path}.backup`
}

/** Copies the journal while it is in use, and puts the copy in the place of the last one only if the copy is sound. */
export function backUpJournal(database: DatabaseSync, path: string): Promise<void> {
  return copyJournal(database, `${path}.backup.new`, backupPath(path))
}

/**
 * Copies the journal while it is in use, by SQLite's own backup, and looks the copy over before it gets its name.
 * @throws SaysoError `journal-corrupt` where the copy is not sound, and what the disk says; then `to` is as it was
 */
export async function copyJournal(database: DatabaseSync, copy: string, to: string): Promise<void> {
  removeDatabase(copy)
  try {
    await backup(database, copy)
    if (!isCopySound(copy)) throw new SaysoError('journal-corrupt', 'The copy of the journal is not sound.')
    chmodSync(copy, 0o600)
    renameSync(copy, to)
    syncFolder(dirname(to))
  } finally {
    removeDatabase(copy)
  }
}

function isCopySound(path: string): boolean {
  const copy = new DatabaseSync(path)
  try {
    // A copy of a WAL database is one too; as a plain file it has no companions to lose.
    copy.exec('pragma journal_mode = delete')
    return isStructureSound(copy) && verifyRows(readRows(copy)).status === 'sound'
  } finally {
    copy.close()
  }
}

export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}
