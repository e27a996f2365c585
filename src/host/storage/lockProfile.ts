import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SaysoError } from '../../errors/SaysoError.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

export type ProfileLock = { readonly release: () => void }

/** SQLITE_BUSY: another connection, of this process or of another, holds the lock. */
const busy = 5

/**
 * One owner at a time. The lock is the system's own, taken through SQLite on a file that holds nothing: the system lets go
 * of it when its owner ends, however that happens, so that no lock can be stale and no number of a process that was
 * given out again can be taken for its owner. Process number and start stand beside it for people only.
 *
 * @throws SaysoError `profile-in-use`
 */
export function lockProfile(folder: string): ProfileLock {
  const owner = join(folder, 'owner.json')
  const lock = takeLock(join(folder, 'lock'), () => inUse(folder, owner))
  try {
    const facts = { pid: process.pid, startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString() }
    writeFileSafely(owner, new TextEncoder().encode(`${JSON.stringify(facts)}\n`))
  } catch (thrown) {
    lock.close()
    throw toStorageError(thrown, 'The profile')
  }
  let held = true
  return {
    release: () => {
      if (held) lock.close()
      held = false
    },
  }
}

function takeLock(path: string, inUseError: () => SaysoError): DatabaseSync {
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

function inUse(folder: string, owner: string): SaysoError {
  let pid = 'unknown'
  try {
    pid = /"pid":(\d+)/.exec(readFileSync(owner, 'utf8'))?.[1] ?? pid
  } catch (thrown) {
    if (systemCode(thrown) === '') throw thrown
  }
  return new SaysoError(
    'profile-in-use',
    'Sayso is already running with this profile: use the window that is open, or close it first.',
    { facts: { folder, process: pid } },
  )
}
