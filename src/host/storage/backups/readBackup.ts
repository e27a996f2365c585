import { DatabaseSync } from 'node:sqlite'
import { migrations } from '../../../journal/migrations.ts'
import { type Head, type JournalRow, verifyRows } from '../../../journal/rows.ts'
import { isStructureSound, readRows } from '../journalDatabase.ts'
import { readVersion } from '../migrate.ts'

export type ReadBackup =
  | { readonly status: 'sound'; readonly rows: readonly JournalRow[]; readonly head: Head }
  | { readonly status: 'newer' | 'empty' | 'damaged' }

/**
 * Every row of a copy that is ours alone, after the same checks that the journal itself goes through. The file was
 * anybody's: nothing of its schema is believed, and it is read only.
 */
export function readBackup(path: string): ReadBackup {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { readOnly: true, defensive: true })
    database.exec('pragma trusted_schema = off; pragma cell_size_check = on')
    if (readVersion(database) > (migrations.at(-1)?.version ?? 0)) return { status: 'newer' }
    if (!isStructureSound(database) || !hasPlainEvents(database)) return { status: 'damaged' }
    const rows = [...readRows(database)]
    if (rows.length === 0) return { status: 'empty' }
    const verified = verifyRows(rows)
    return verified.status === 'sound' ? { status: 'sound', rows, head: verified.head } : { status: 'damaged' }
  } catch {
    return { status: 'damaged' }
  } finally {
    database?.close()
  }
}

/** A table, and no view that computes what it likes. */
function hasPlainEvents(database: DatabaseSync): boolean {
  const found = database.prepare("select type from sqlite_schema where name = 'events'").all()
  return found.length === 1 && found[0]?.type === 'table'
}
