import { SaysoError } from '../../errors/SaysoError.ts'

/** SQLite's primary result codes that say: these bytes are no database, or not a sound one. */
const corruptCodes = new Set([11, 26])
/**
 * SQLITE_FULL, and what SQLite makes of every other refusal to take bytes, a file-size limit (EFBIG) and a quota (EDQUOT)
 * among them: SQLITE_IOERR_WRITE, and SQLITE_IOERR_SHMSIZE where its index of the WAL cannot grow.
 */
const fullCodes = new Set([13, 778, 4874])
const fullDisk = new Set(['ENOSPC', 'EFBIG', 'EDQUOT'])

/** SQLITE_IOERR and SQLITE_FULL: nothing is wrong with what was to be written. */
const refusedCodes = new Set([10, 13])

export function isRefusedByDisk(thrown: unknown): boolean {
  return refusedCodes.has(sqliteCode(thrown) & 0xff)
}

export function isCorrupt(thrown: unknown): boolean {
  return corruptCodes.has(sqliteCode(thrown) & 0xff)
}

/** What a disk said, in our words. `what` completes "… could not be written". */
export function toStorageError(thrown: unknown, what: string): SaysoError {
  if (thrown instanceof SaysoError) return thrown
  const code = sqliteCode(thrown)
  const facts = { reason: thrown instanceof Error ? thrown.message : String(thrown) }
  if (fullCodes.has(code) || fullDisk.has(systemCode(thrown)))
    return new SaysoError('disk-full', `${what} could not be written: the disk is full. Make room and try again.`, {
      facts,
      cause: thrown,
    })
  return new SaysoError('disk-failed', `${what} could not be written or read: the disk refused.`, {
    facts,
    cause: thrown,
  })
}

function sqliteCode(thrown: unknown): number {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return 0
  return typeof thrown.errcode === 'number' ? thrown.errcode : 0
}

/** "ENOENT" and its like; empty where it is no error of the system. */
export function systemCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return ''
  return typeof thrown.code === 'string' ? thrown.code : ''
}
