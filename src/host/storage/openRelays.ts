import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SaysoError } from '../../errors/SaysoError.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** More bytes than a full file has: one that grew past it is not ours. */
const maxBytes = 100_000

/** By chain. There may be keys in them. */
const relays = z.record(z.string().regex(/^\d{1,15}$/), z.string().max(2_000))
const file = z.strictObject({ version: z.literal(1), relays })
const what = 'The relays'

export type RelayStore = {
  /**
   * The address of the relay that all signed on that chain goes through. Null where none was named.
   * @throws SaysoError `disk-failed` where what was named cannot be read: whatever it was, it is not taken for none
   */
  readonly of: (chainId: number) => string | null
  /**
   * Null: none from now on. Where the file could not be read, this is all that it holds afterwards.
   * @throws SaysoError `disk-full` or `disk-failed`: then it stays as it was
   */
  readonly set: (chainId: number, url: string | null) => void
}

/**
 * The relays that a person named. In a file of their own: a version of Sayso that knows of none leaves it as it is, and sends
 * to the nodes, as all that it shows says.
 */
export function openRelays(path: string): RelayStore {
  let now = read(path)
  return {
    of: (chainId) => {
      if (now !== null) return now[chainId] ?? null
      throw new SaysoError(
        'disk-failed',
        'The file with your relays is damaged, so nobody knows which are set. Say “/relay NAME https://…” or “/relay NAME none” in a terminal for each network that you use.',
      )
    },
    set: (chainId, url) => {
      const { [String(chainId)]: _, ...others } = now ?? {}
      const next = url === null ? others : { ...others, [chainId]: url }
      try {
        writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, relays: next })}\n`))
      } catch (thrown) {
        throw toStorageError(thrown, what)
      }
      now = next
    },
  }
}

/** Null where there is a file and it says nothing sensible. */
function read(path: string): z.infer<typeof relays> | null {
  try {
    const bytes = readFileSync(path)
    return bytes.length > maxBytes ? null : file.parse(JSON.parse(bytes.toString('utf8'))).relays
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return {}
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return null
    throw toStorageError(thrown, what)
  }
}
