import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupView } from '../../../model/Backup.ts'

const nameOfBackup = /^sayso-history-\d{4}-\d{2}-\d{2}(-\d{1,4})?\.sqlite$/
/** More than a person looks through; what stands in a downloads folder is anybody's. */
const most = 50

export function backupName(today: string): string {
  return `sayso-history-${today.slice(0, 10)}.sqlite`
}

export function isBackupName(name: string): boolean {
  return nameOfBackup.test(name)
}

/** What is named like a backup in this folder, the newest first. A folder that cannot be read has none. */
export function listBackups(folder: string): readonly BackupView[] {
  return namesIn(folder)
    .filter(isBackupName)
    .flatMap((name) => {
      // A link is somebody's trick, and a folder is none of ours.
      const found = lstatSync(join(folder, name), { throwIfNoEntry: false })
      return found?.isFile() && found.size > 0 ? [{ name, at: found.mtime.toISOString(), bytes: found.size }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
