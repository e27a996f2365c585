import { chmodSync, constants, copyFileSync, lstatSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findUnfinished } from '../../../journal/findUnfinished.ts'
import type { JournalEntry, JournalRow } from '../../../journal/rows.ts'
import type { RestoreAnswer, RestoreWish } from '../../../model/Backup.ts'
import { removeDatabase } from '../backUpJournal.ts'
import { toStorageError } from '../storageError.ts'
import { syncFolder } from '../writeFileSafely.ts'
import { compareHistories } from './compareHistories.ts'
import { isBackupName } from './listBackups.ts'
import { readBackup } from './readBackup.ts'

/** Where a backup waits for the next start. */
export function stagedPath(journal: string): string {
  return `${journal}.restore`
}

export type Present = { readonly rows: readonly JournalRow[]; readonly entries: readonly JournalEntry[] }

/**
 * Copies a backup beside the journal, looks it over, and leaves it there for the next start to put in its place. The
 * journal in use is not touched.
 *
 * From among the downloads, which a page may name, it must hold all that is here, or there must be no approved plan here:
 * nobody can make a history disappear that way. At a terminal a person may choose another one by its path.
 *
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export function stageRestore(
  wish: RestoreWish,
  { journal, downloads, present }: { journal: string; downloads: () => string; present: Present },
): RestoreAnswer {
  if (wish.from === 'downloads' && !isBackupName(wish.name)) return refused('There is no backup of that name.')
  const file = wish.from === 'downloads' ? join(downloads(), wish.name) : wish.path
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile())
    return refused('There is no file of that name. Look where the backup lies, and try again.')
  if (findUnfinished(present.entries).length > 0)
    return refused('A plan is still on its way. Wait for its end, and then try again.')
  const copy = `${stagedPath(journal)}.new`
  removeDatabase(copy)
  try {
    copyFileSync(file, copy, constants.COPYFILE_EXCL)
    chmodSync(copy, 0o600)
    const read = readBackup(copy)
    if (read.status !== 'sound') return refused(whyNot[read.status])
    const { backup } = compareHistories(present.rows, read.rows)
    if (backup === 'same' || backup === 'behind')
      return refused('Your history already holds everything that is in this backup.')
    const approvedHere = present.entries.some(({ event }) => event.kind === 'approved')
    if (backup === 'other' && wish.from === 'downloads' && approvedHere)
      return refused(
        'This backup is of another history than the one here, which holds plans that you approved. To have it all the same, say “/restore” with the file’s path in a terminal.',
      )
    renameSync(copy, stagedPath(journal))
    syncFolder(dirname(journal))
    return {
      status: 'staged',
      sentence: `${read.rows.length} entries wait to be your history. Close Sayso and start it again; the history of today is kept beside it.`,
    }
  } catch (thrown) {
    throw toStorageError(thrown, 'The backup')
  } finally {
    removeDatabase(copy)
  }
}

const whyNot = {
  newer: 'A newer Sayso wrote this backup. Put it back with that one.',
  empty: 'There is nothing in this backup.',
  damaged: 'This file is no backup of Sayso’s, or it is damaged. Try another one.',
} as const

function refused(sentence: string): RestoreAnswer {
  return { status: 'refused', sentence: `${sentence} Nothing was changed.` }
}
