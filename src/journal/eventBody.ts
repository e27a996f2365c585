import { z } from 'zod'
import { type JournalEvent, journalEvent, journalVersion } from './journalEvent.ts'

const body = z.strictObject({ version: z.literal(journalVersion), event: journalEvent })

/** The text of a row. The text itself is hashed, so its bytes are the truth, not what they parse to. */
export function writeBody(event: JournalEvent): string {
  return JSON.stringify(z.encode(body, { version: journalVersion, event }))
}

/** @throws where the text is no event of a version that we know. */
export function readBody(text: string): JournalEvent {
  return z.decode(body, JSON.parse(text)).event
}
