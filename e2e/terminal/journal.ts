import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const transaction = z.object({ planId: z.string(), hash: z.string() })
const eventSchema = z.union([
  transaction.extend({ kind: z.enum(['signed', 'mined', 'not-sent']) }),
  z.object({ kind: z.literal('asked'), planId: z.string(), message: z.string() }),
  z.object({ kind: z.literal('approved'), planId: z.string() }),
  z.object({ kind: z.literal('finished'), planId: z.string(), receipt: z.object({ status: z.string() }) }),
  z.object({ kind: z.string() }),
])
const bodySchema = z.object({ event: eventSchema })

/** What a journal remembers of what was said and signed. */
export type Remembered = {
  readonly signed: readonly string[]
  readonly mined: readonly string[]
  readonly notSent: readonly string[]
  /** How each approved sentence ended; 'open' where no end is written. */
  readonly ends: ReadonlyMap<string, string>
}

/** Reads a profile's journal with SQLite itself, while no app has it open. */
export function readJournal(profile: string): Remembered {
  const database = new DatabaseSync(join(profile, 'journal.sqlite'))
  const messages = new Map<string, string>()
  const found = { signed: [] as string[], mined: [] as string[], notSent: [] as string[] }
  const ends = new Map<string, string>()
  try {
    for (const row of database.prepare('select body from events order by seq').iterate()) {
      const { event } = bodySchema.parse(JSON.parse(String(row.body)))
      if ('message' in event) messages.set(event.planId, event.message)
      if (event.kind === 'approved' && 'planId' in event) ends.set(messages.get(event.planId) ?? '', 'open')
      if ('receipt' in event) ends.set(messages.get(event.planId) ?? '', event.receipt.status)
      if (!('hash' in event)) continue
      if (event.kind === 'signed') found.signed.push(event.hash)
      if (event.kind === 'mined') found.mined.push(event.hash)
      if (event.kind === 'not-sent') found.notSent.push(event.hash)
    }
  } finally {
    database.close()
  }
  return { ...found, ends }
}
