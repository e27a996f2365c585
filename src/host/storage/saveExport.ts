import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'
import { systemCode, toStorageError } from './storageError.ts'

const mostOfOneName = 1_000

/**
 * Writes a new file into a folder, for its owner's eyes, under this name or with the next number that is free. Never
 * overwrites, follows no link.
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export function saveExport(folder: string, name: string, text: string): string {
  const { name: stem, ext } = parse(name)
  try {
    mkdirSync(folder, { recursive: true })
    for (let number = 1; number <= mostOfOneName; number += 1) {
      const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`)
      if (writeNew(path, text)) return path
    }
  } catch (thrown) {
    throw toStorageError(thrown, 'The export')
  }
  throw new SaysoError('disk-failed', `There are ${mostOfOneName} exports of today in ${folder}. Move some away first.`)
}

/** False where something stands there already, be it a link that leads nowhere. */
function writeNew(path: string, text: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return false
    throw thrown
  }
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
  return true
}
