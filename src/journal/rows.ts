import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { readBody, writeBody } from './eventBody.ts'
import type { JournalEvent } from './journalEvent.ts'

/** One row as it is stored. `hash` covers everything else in it, so also every row before. */
export type JournalRow = {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number
  /** The wall clock's, ISO 8601. For people; nothing is decided by it. */
  readonly at: string
  readonly previous: string
  readonly hash: string
  readonly body: string
}

export type JournalEntry = { readonly seq: number; readonly at: string; readonly event: JournalEvent }
export type Head = Pick<JournalRow, 'seq' | 'hash'>

/** What the first row names as the one before it. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) }

export function chainRow(head: Head, at: string, event: JournalEvent): JournalRow {
  const row = { seq: head.seq + 1, at, previous: head.hash, body: writeBody(event) }
  return { ...row, hash: hashRow(row) }
}

/** Whether this row is the next one after `head`, unchanged. */
export function follows(head: Head, row: JournalRow): boolean {
  return row.seq === head.seq + 1 && row.previous === head.hash && row.hash === hashRow(row)
}

function hashRow(row: Omit<JournalRow, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([row.seq, row.at, row.previous, row.body]))))
}

export type Verified =
  | { readonly status: 'sound'; readonly head: Head; readonly entries: readonly JournalEntry[] }
  /** `seq` is where the first row stands, or should stand, that does not follow. `entries` are those before it. */
  | {
      readonly status: 'broken'
      readonly seq: number
      readonly head: Head
      readonly entries: readonly JournalEntry[]
    }

/** Reads rows in order, and says where the chain breaks if it does. A changed byte breaks it, and so does a missing row. */
export function verifyRows(rows: Iterable<JournalRow>): Verified {
  const entries: JournalEntry[] = []
  let head = genesis
  for (const row of rows) {
    const event = follows(head, row) ? tryReadBody(row.body) : null
    if (event === null) return { status: 'broken', seq: head.seq + 1, head, entries }
    entries.push({ seq: row.seq, at: row.at, event })
    head = row
  }
  return { status: 'sound', head, entries }
}

function tryReadBody(text: string): JournalEvent | null {
  try {
    return readBody(text)
  } catch {
    return null
  }
}

/** The longest sound journal that the rows of several damaged copies make together: each row names the one before. */
export function joinRows(...copies: readonly (readonly JournalRow[])[]): JournalRow[] {
  const next = new Map<string, JournalRow[]>()
  for (const row of copies.flat()) next.set(row.previous, [...(next.get(row.previous) ?? []), row])
  const joined: JournalRow[] = []
  let head: Head = genesis
  for (;;) {
    const from: Head = head
    const row = next.get(from.hash)?.find((one) => follows(from, one) && tryReadBody(one.body) !== null)
    if (row === undefined) return joined
    joined.push(row)
    head = row
  }
}
