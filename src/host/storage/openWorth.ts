import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type WorthSample, type WorthStore, worthSample } from '../../model/NetWorth.ts'
import { keepAside } from './keepAside.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** More bytes than a full record has: a file that grew past it is not ours. */
const maxBytes = 1_000_000
const file = z.strictObject({ version: z.literal(1), samples: z.array(worthSample).max(2_000) })
const what = 'The record of your net worth'

/**
 * What everything was worth over time. Nothing depends on it, so nothing stops over it: a file that cannot be believed is
 * kept aside and said, and a disk that takes no more is said too.
 */
export function openWorth(path: string, now: () => string = () => new Date().toISOString()): WorthStore {
  let { samples, notice } = read(path)
  return {
    read: () => ({ samples, notice }),
    keep: (next) => {
      samples = next
      try {
        writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, samples })}\n`))
      } catch (thrown) {
        notice = toStorageError(thrown, what).message
      }
    },
    now,
  }
}

type Read = { readonly samples: readonly WorthSample[]; readonly notice: string | null }

function read(path: string): Read {
  try {
    const bytes = readFileSync(path)
    const samples = bytes.length > maxBytes ? null : parse(bytes.toString('utf8'))
    return samples === null ? { samples: [], notice: lostTo(keepAside(path)) } : { samples, notice: null }
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return { samples: [], notice: null }
    return { samples: [], notice: toStorageError(thrown, what).message }
  }
}

function parse(text: string): readonly WorthSample[] | null {
  try {
    return file.parse(JSON.parse(text)).samples
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return null
    throw thrown
  }
}

function lostTo(kept: string): string {
  return `${what} was damaged, or made by another version of Sayso. It was kept as ${kept}, and the line begins anew. Your money and your journal are not touched by this.`
}
