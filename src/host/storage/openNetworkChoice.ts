import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** More bytes than a full file has: one that grew past it is not ours. */
const maxBytes = 100_000

const networkChoice = z.strictObject({
  /** The network that was worked on last. Null: the practice chain. */
  chainId: z.number().int().positive().nullable(),
  /** By chain: the nodes that the person named, in their order. There may be keys in them. */
  nodes: z.record(z.string().regex(/^\d{1,15}$/), z.array(z.string().max(2_000)).min(1).max(8)),
})

export type NetworkChoice = z.infer<typeof networkChoice>

const file = z.strictObject({ version: z.literal(1), choice: networkChoice })
const what = 'The choice of a network'
const none: NetworkChoice = { chainId: null, nodes: {} }

export type NetworkChoiceStore = {
  readonly read: () => NetworkChoice
  /** @throws SaysoError `disk-full` or `disk-failed`: then it stays as it was */
  readonly change: (change: Partial<NetworkChoice>) => void
}

/** The network that is worked on, and the person’s own nodes. A file that says nothing sensible counts as none. */
export function openNetworkChoice(path: string): NetworkChoiceStore {
  let now = read(path)
  return {
    read: () => now,
    change: (change) => {
      const next = { ...now, ...change }
      try {
        writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, choice: next })}\n`))
      } catch (thrown) {
        throw toStorageError(thrown, what)
      }
      now = next
    },
  }
}

function read(path: string): NetworkChoice {
  try {
    const bytes = readFileSync(path)
    return bytes.length > maxBytes ? none : file.parse(JSON.parse(bytes.toString('utf8'))).choice
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError || systemCode(thrown) === 'ENOENT') return none
    throw toStorageError(thrown, what)
  }
}
