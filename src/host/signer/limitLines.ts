import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type LimitRow, limitRow } from '../../wallet/limits/LimitRow.ts'

/** The last line that stands: how many there are, and the hash of the last, which covers every line before it. */
export type LimitHead = { readonly seq: number; readonly hash: string }

export const noLines: LimitHead = { seq: 0, hash: '0'.repeat(64) }

const body = z.strictObject({ seq: z.number().int().positive(), previous: z.string(), row: limitRow })
const shape = /^([0-9a-f]{64}) (\{.*\})$/

/** One line of the file, without its end: the hash of the rest, then the rest. */
export function writeLine(head: LimitHead, row: LimitRow): { readonly line: string; readonly head: LimitHead } {
  const text = JSON.stringify(z.encode(body, { seq: head.seq + 1, previous: head.hash, row }))
  const hash = createHash('sha256').update(text).digest('hex')
  return { line: `${hash} ${text}`, head: { seq: head.seq + 1, hash } }
}

/** The row of a line that follows `head` and was not changed by a byte. Null for any other. */
export function readLine(head: LimitHead, line: string): { readonly row: LimitRow; readonly head: LimitHead } | null {
  const [, hash = '', text = ''] = shape.exec(line) ?? []
  if (createHash('sha256').update(text).digest('hex') !== hash) return null
  try {
    const { seq, previous, row } = z.decode(body, JSON.parse(text))
    return seq === head.seq + 1 && previous === head.hash ? { row, head: { seq, hash } } : null
  } catch {
    return null
  }
}
