import { DatabaseSync } from 'node:sqlite'
import type { SaysoError } from '../../errors/SaysoError.ts'
import { toStorageError } from './storageError.ts'

/** SQLITE_BUSY: another connection, of this process or of another, holds the lock. */
const busy = 5

/** A lock of the system's own, through SQLite on a file that holds nothing: it ends with its owner, however that happens. */
export function takeLock(path: string, inUseError: () => SaysoError): DatabaseSync {
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(path)
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (thrown) {
    lock?.close()
    if (thrown instanceof Error && 'errcode' in thrown && thrown.errcode === busy) throw inUseError()
    throw toStorageError(thrown, 'The profile')
  }
}
