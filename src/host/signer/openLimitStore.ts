import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { LimitRow, LimitStore } from '../../wallet/limits/LimitRow.ts'
import { toStorageError } from '../storage/storageError.ts'
import { syncFolder, writeFileSafely } from '../storage/writeFileSafely.ts'
import { type LimitHead, noLines, readLine, writeLine } from './limitLines.ts'

/** More than a person signs in decades, and little enough to be read at a start. */
const mostBytes = 64 * 2 ** 20

/**
 * What the signer remembers of one wallet: its limits, and what it counted. A text of one line a row, each chained to the
 * line before by its hash, only ever added to; beside it a head, which says how many lines there are. A row is synced to
 * the disk before `append` returns, then the head. So after a crash the head is a line behind at most, and what lies beyond
 * the head and does not end is a row that was never counted with: it is cut off.
 *
 * Anything else (a line that was changed, fewer lines than the head says, a missing file) is somebody's hand or a broken
 * disk. Then nothing is forgotten and nothing is signed: every use of the store says so.
 */
export function openLimitStore(path: string): LimitStore {
  const headPath = `${path}.head`
  let loaded: Loaded | null = null

  /** Whoever could not read yesterday may today: a file that was put back is found without a new start. */
  function load(): Loaded {
    loaded ??= readAll(path, headPath)
    return loaded
  }

  return {
    rows: () => load().rows,
    append: (row) => {
      const { rows, head, length } = load()
      const next = writeLine(head, row)
      // Read again after a failure: what is on the disk then counts, whatever this process believes.
      loaded = null
      try {
        appendLine(path, length, `${next.line}\n`)
        writeHead(headPath, next.head)
      } catch (thrown) {
        throw toStorageError(thrown, 'What the signer remembers of your limits')
      }
      loaded = { rows: [...rows, row], head: next.head, length: length + Buffer.byteLength(next.line) + 1 }
    },
  }
}

type Loaded = { readonly rows: readonly LimitRow[]; readonly head: LimitHead; readonly length: number }

function readAll(path: string, headPath: string): Loaded {
  try {
    const head = readHead(headPath)
    if (head === null) {
      if (existsSync(path)) throw damaged(path)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      // The head first: from now on a missing file is noticed.
      writeHead(headPath, noLines)
    }
    return readLines(path, head ?? noLines)
  } catch (thrown) {
    throw toStorageError(thrown, 'What the signer remembers of your limits')
  }
}

function readLines(path: string, head: LimitHead): Loaded {
  if (!existsSync(path)) {
    if (head.seq > 0) throw damaged(path)
    createFile(path)
  }
  const bytes = readBounded(path)
  const rows: LimitRow[] = []
  let at = noLines
  let length = 0
  let sawHead = head.seq === 0
  for (;;) {
    const end = bytes.indexOf(0x0a, length)
    if (end === -1) break
    const read = readLine(at, bytes.subarray(length, end).toString('utf8'))
    if (read === null) throw damaged(path)
    rows.push(read.row)
    at = read.head
    length = end + 1
    if (at.seq === head.seq) sawHead = at.hash === head.hash
  }
  if (!sawHead) throw damaged(path)
  // A line without an end was being written when everything stopped; nothing was signed on its account.
  if (length < bytes.length) cutTo(path, length)
  return { rows, head: at, length }
}

/** Its name is on the disk before anything in it counts. */
function createFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  syncFolder(dirname(path))
}

function readBounded(path: string): Buffer {
  if (statSync(path).size > mostBytes) throw damaged(path)
  return readFileSync(path)
}

function readHead(path: string): LimitHead | null {
  if (!existsSync(path)) return null
  const match = /^(\d{12}) ([0-9a-f]{64})\n$/.exec(readFileSync(path, 'latin1'))
  if (match === null) throw damaged(path)
  return { seq: Number(match[1]), hash: match[2] ?? '' }
}

function writeHead(path: string, { seq, hash }: LimitHead): void {
  writeFileSafely(path, Buffer.from(`${String(seq).padStart(12, '0')} ${hash}\n`, 'latin1'))
}

/** The line is on the disk when this returns. What was written of it is taken away again where it is not. */
function appendLine(path: string, length: number, line: string): void {
  const file = openSync(path, 'a', 0o600)
  try {
    const bytes = Buffer.from(line)
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } catch (thrown) {
    ftruncateSync(file, length)
    fsyncSync(file)
    throw thrown
  } finally {
    closeSync(file)
  }
}

function cutTo(path: string, length: number): void {
  const file = openSync(path, 'r+')
  try {
    ftruncateSync(file, length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function damaged(path: string): SaysoError {
  const file = path.replace(/\.head$/, '')
  return new SaysoError(
    'journal-corrupt',
    `What the signer remembers of your limits, ${file}, was changed or cut off. Nothing is signed until a copy of it and of ${file}.head is put back.`,
    { facts: { file } },
  )
}
