import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { migrations } from '../../journal/migrations.ts'
import type { JournalRow } from '../../journal/rows.ts'
import { migrate, refuseNewer } from './migrate.ts'

/** WAL with FULL: a commit is on the disk when it returns, and a reader (the backup) never waits. */
export function openJournalDatabase(path: string): DatabaseSync {
  if (existsSync(path)) {
    const looked = new DatabaseSync(path, { readOnly: true })
    try {
      refuseNewer(looked, migrations)
    } finally {
      looked.close()
    }
  } else {
    // SQLite gives its companions (-wal, -shm) the mode of the database.
    closeSync(openSync(path, 'wx', 0o600))
    chmodSync(path, 0o600)
  }
  const database = new DatabaseSync(path, { timeout: 2000, defensive: true })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    database.exec('pragma trusted_schema = off; pragma cell_size_check = on')
    migrate(database, migrations)
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/** Whether SQLite finds its own structure sound. What the rows say is for `verifyRows`. */
export function isStructureSound(database: DatabaseSync): boolean {
  return database.prepare('pragma quick_check(1)').get()?.quick_check === 'ok'
}

/** Every row, oldest first. @throws what SQLite throws where it meets a damaged page. */
export function* readRows(database: DatabaseSync, order: 'asc' | 'desc' = 'asc'): Generator<JournalRow> {
  const statement = database.prepare(`select seq, at, previous, hash, body from events order by seq ${order}`)
  for (const row of statement.iterate()) yield toRow(row)
}

function toRow(row: Record<string, SQLOutputValue>): JournalRow {
  return {
    seq: typeof row.seq === 'number' ? row.seq : -1,
    at: String(row.at),
    previous: String(row.previous),
    hash: String(row.hash),
    body: String(row.body),
  }
}

export function insertRow(database: DatabaseSync, row: JournalRow): void {
  database
    .prepare('insert into events (seq, at, previous, hash, body) values (?, ?, ?, ?, ?)')
    .run(row.seq, row.at, row.previous, row.hash, row.body)
}

/** All of them in one transaction, or none. */
export function insertRows(database: DatabaseSync, rows: readonly JournalRow[]): void {
  database.exec('begin immediate')
  try {
    for (const row of rows) insertRow(database, row)
    database.exec('commit')
  } catch (thrown) {
    if (database.isTransaction) database.exec('rollback')
    throw thrown
  }
}
