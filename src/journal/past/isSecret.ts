import { z } from 'zod'

const reading = z.object({ refuse: z.string().nullable() })

/** Whether a message was refused because it speaks of a wallet's words or keys: it may hold them. By its record in the journal. */
export function isSecret(record: string): boolean {
  try {
    return reading.parse(JSON.parse(record)).refuse === 'secret'
  } catch {
    return false
  }
}
