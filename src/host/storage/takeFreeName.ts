import { closeSync, openSync } from 'node:fs'
import { join, parse } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'
import { systemCode } from './storageError.ts'

const mostOfOneName = 1_000

/**
 * Takes this name in the folder, or the same with the next number that is free, by an empty file for its owner's eyes.
 * Never overwrites, follows no link.
 * @throws SaysoError `disk-failed` where all are taken; what the disk says otherwise
 */
export function takeFreeName(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`)
    try {
      closeSync(openSync(path, 'wx', 0o600))
      return path
    } catch (thrown) {
      if (systemCode(thrown) !== 'EEXIST') throw thrown
    }
  }
  throw new SaysoError('disk-failed', `There are ${mostOfOneName} files of today in ${folder}. Move some away first.`)
}
