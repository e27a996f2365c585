import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import type { Head } from '../../journal/rows.ts'
import { systemCode } from './storageError.ts'

/**
 * The last row's number and hash, in a small file beside the database. A journal whose end was cut off (its WAL deleted,
 * an older copy put in its place) is sound in itself; only something outside it can tell. Written after the row, so it
 * never runs ahead of the database, and not synced: after a power cut it may lag, which says nothing and harms nothing.
 */
export type HeadFile = {
  readonly read: () => Head | null
  readonly write: (head: Head) => void
  readonly close: () => void
}

export function openHeadFile(path: string): HeadFile {
  let file: number | null = null
  return {
    read: () => {
      try {
        const match = /^(\d{12}) ([0-9a-f]{64})\n$/.exec(readFileSync(path, 'latin1'))
        return match ? { seq: Number(match[1]), hash: match[2] ?? '' } : null
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') return null
        throw thrown
      }
    },
    // The same length every time: once the file is there, a full disk does not stop it.
    write: ({ seq, hash }) => {
      file ??= openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
      writeSync(file, `${String(seq).padStart(12, '0')} ${hash}\n`, 0, 'latin1')
    },
    close: () => {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}
