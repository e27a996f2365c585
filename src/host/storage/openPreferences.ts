import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { changePreferences } from '../../model/changePreferences.ts'
import { type PreferenceStore, type Preferences, preferences } from '../../model/Preferences.ts'
import { usualPreferences } from '../../model/usualPreferences.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** A file that was written before there were sizes of text names none. */
const kept = preferences.extend({ text: preferences.shape.text.default(usualPreferences.text) })
const file = z.strictObject({ version: z.literal(1), preferences: kept })
const what = 'How you like the window'

/** The preferences of this profile. A file that says nothing sensible counts as none: they are set again in a second. */
export function openPreferences(path: string): PreferenceStore {
  let now = read(path)
  return {
    read: () => now,
    change: (change) => {
      const next = changePreferences(now, change)
      try {
        writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, preferences: next })}\n`))
      } catch (thrown) {
        throw toStorageError(thrown, what)
      }
      now = next
      return now
    },
  }
}

function read(path: string): Preferences {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8'))).preferences
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError || systemCode(thrown) === 'ENOENT')
      return usualPreferences
    throw toStorageError(thrown, what)
  }
}
