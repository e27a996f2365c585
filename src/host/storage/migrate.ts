import type { DatabaseSync } from 'node:sqlite'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { Migration } from '../../journal/migrations.ts'
import { isRefusedByDisk } from './storageError.ts'

/** The version of the tables. 0 is a database without any. */
export function readVersion(database: DatabaseSync): number {
  const value = database.prepare('pragma user_version').get()?.user_version
  return typeof value === 'number' ? value : 0
}

/** @throws SaysoError `profile-corrupt` where a newer Sayso wrote it. Nothing was changed. */
export function refuseNewer(database: DatabaseSync, migrations: readonly Migration[]): void {
  const version = readVersion(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest)
    throw new SaysoError(
      'profile-corrupt',
      'This profile was written by a newer Sayso. Start that one, or choose another profile; nothing was changed.',
      { facts: { version: String(version), known: String(newest) } },
    )
}

/**
 * Brings the tables to the newest version, each step in a transaction of its own: one that fails leaves what was.
 * @throws SaysoError `journal-corrupt`, `profile-corrupt`, and what SQLite throws where the disk refused
 */
export function migrate(database: DatabaseSync, migrations: readonly Migration[]): void {
  refuseNewer(database, migrations)
  for (const step of migrations) {
    if (step.version <= readVersion(database)) continue
    database.exec('begin immediate')
    try {
      database.exec(step.sql)
      database.exec(`pragma user_version = ${step.version}; commit`)
    } catch (thrown) {
      if (database.isTransaction) database.exec('rollback')
      if (isRefusedByDisk(thrown)) throw thrown
      throw new SaysoError(
        'journal-corrupt',
        'The journal could not be brought to this version of Sayso. It is as it was; the version before opens it.',
        { facts: { step: step.name }, cause: thrown },
      )
    }
  }
}
