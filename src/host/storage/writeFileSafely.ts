import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'

/** A write takes milliseconds; what is older was left by a process that was killed in the middle of one. */
const leftAfterMs = 60_000

/**
 * Writes a file so that after a crash or a power cut either the old bytes stand there or the new, whole. Mode 0600. Two
 * processes that write at once write beside each other: the later one's bytes stay, whole.
 */
export function writeFileSafely(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.new`
  removeLeftovers(path)
  rmSync(temporary, { force: true })
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (!readFileSync(temporary).equals(bytes)) throw new SaysoError('disk-failed', 'The disk gave back other bytes.')
    renameSync(temporary, path)
  } catch (thrown) {
    rmSync(temporary, { force: true })
    throw thrown
  }
  syncFolder(dirname(path))
}

/** Makes a rename last. Windows cannot open a folder, and needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function removeLeftovers(path: string): void {
  const folder = dirname(path)
  const name = basename(path)
  for (const found of readdirSync(folder)) {
    if (!found.startsWith(`${name}.`) || !/^\.\d+\.new$/.test(found.slice(name.length))) continue
    const left = join(folder, found)
    const written = statSync(left, { throwIfNoEntry: false })?.mtimeMs
    if (written !== undefined && Date.now() - written > leftAfterMs) rmSync(left, { force: true })
  }
}
