import { mkdirSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { copyJournal } from '../backUpJournal.ts'
import { toStorageError } from '../storageError.ts'
import { takeFreeName } from '../takeFreeName.ts'
import { backupName } from './listBackups.ts'

/**
 * Writes the whole journal into a new file of this folder, for its owner's eyes, while it is in use; nothing secret is in
 * a journal, but everything that was asked is. Half a backup never stands under its name.
 * @throws SaysoError `disk-full`, `disk-failed` or `journal-corrupt`
 */
export async function saveBackup(database: DatabaseSync, folder: string, now: string): Promise<string> {
  try {
    mkdirSync(folder, { recursive: true })
    const path = takeFreeName(folder, backupName(now))
    try {
      await copyJournal(database, `${path}.part`, path)
    } catch (thrown) {
      rmSync(path, { force: true })
      throw thrown
    }
    return path
  } catch (thrown) {
    throw toStorageError(thrown, 'The backup')
  }
}
