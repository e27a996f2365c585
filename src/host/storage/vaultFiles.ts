import { readFileSync } from 'node:fs'
import type { VaultFiles } from '../../wallet/VaultFiles.ts'
import { keepAside } from './keepAside.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** A vault at `path`, its previous generation at `<path>.bak`. */
export function vaultFiles(path: string): VaultFiles {
  const previous = `${path}.bak`
  return {
    read: () => readIfThere(path),
    readPrevious: () => readIfThere(previous),
    write: (bytes) => {
      try {
        writeFileSafely(previous, readIfThere(path) ?? bytes)
        writeFileSafely(path, bytes)
      } catch (thrown) {
        throw toStorageError(thrown, 'The wallet')
      }
    },
    restorePrevious: () => {
      try {
        const kept = keepAside(path)
        writeFileSafely(path, readFileSync(previous))
        return kept
      } catch (thrown) {
        throw toStorageError(thrown, 'The wallet')
      }
    },
  }
}

/** Null where there is none. A file that is there and cannot be read is an error, never a missing one. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return null
    throw toStorageError(thrown, 'The wallet')
  }
}
