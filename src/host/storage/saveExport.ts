import { closeSync, constants, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { toStorageError } from './storageError.ts'
import { takeFreeName } from './takeFreeName.ts'

/**
 * Writes a new file into a folder, for its owner's eyes, under this name or with the next number that is free. Never
 * overwrites, follows no link.
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export function saveExport(folder: string, name: string, text: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    const path = takeFreeName(folder, name)
    fill(path, text)
    return path
  } catch (thrown) {
    throw toStorageError(thrown, 'The export')
  }
}

function fill(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0))
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } catch (thrown) {
    // Half a file must not look like one.
    rmSync(path, { force: true })
    throw thrown
  } finally {
    closeSync(file)
  }
}
