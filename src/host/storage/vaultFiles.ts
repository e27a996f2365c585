import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { VaultFiles } from '../../wallet/VaultFiles.ts'
import { keepAside } from './keepAside.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { takeFreeName } from './takeFreeName.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** A vault at `path`, its previous generation at `<path>.bak`. */
export function vaultFiles(path: string): VaultFiles {
  const previous = `${path}.bak`
  /** A first vault is there whole, with its copy, or not at all. */
  function writeFirstCopy(bytes: Uint8Array): void {
    try {
      writeFileSafely(previous, bytes)
    } catch (thrown) {
      rmSync(path, { force: true })
      throw thrown
    }
  }
  return {
    read: () => readIfThere(path),
    readPrevious: () => readIfThere(previous),
    write: (bytes) =>
      onDisk(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        const before = readIfThere(path)
        if (before !== null) writeFileSafely(previous, before)
        writeFileSafely(path, bytes)
        if (before === null && readIfThere(previous) === null) writeFirstCopy(bytes)
      }),
    restorePrevious: () =>
      onDisk(() => {
        const kept = keepAside(path)
        writeFileSafely(path, readFileSync(previous))
        return kept
      }),
    dropPrevious: () => onDisk(() => writeFileSafely(previous, readFileSync(path))),
    setAside: () =>
      onDisk(() => {
        keepAside(path)
        keepAside(previous)
      }),
    keepCopy: () =>
      onDisk(() => {
        const [now, before] = [readIfThere(path), readIfThere(previous)]
        const same = now !== null && before !== null && Buffer.from(now).equals(before)
        const day = new Date().toISOString().slice(0, 10)
        for (const bytes of same ? [now] : [now, before])
          if (bytes !== null) writeFileSafely(takeFreeName(dirname(path), `vault-replaced-${day}.json`), bytes)
      }),
  }
}

function onDisk<T>(act: () => T): T {
  try {
    return act()
  } catch (thrown) {
    throw toStorageError(thrown, 'The wallet')
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
