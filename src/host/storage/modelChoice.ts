import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { modelName } from '../../model/modelName.ts'
import { systemCode, toStorageError } from './storageError.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** The model that was chosen, and the digest it had then. */
export type ModelChoice = { readonly name: string; readonly digest: string }

const file = z.strictObject({
  version: z.literal(1),
  chosen: z.strictObject({ name: modelName, digest: z.string().max(100) }).nullable(),
})

/** Null where none was chosen. A file that says nothing sensible counts as none: the choice is made again in a second. */
export function readModelChoice(path: string): ModelChoice | null {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8'))).chosen
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError || systemCode(thrown) === 'ENOENT') return null
    throw toStorageError(thrown, 'The choice of a model')
  }
}

/** @throws SaysoError `disk-full` or `disk-failed` */
export function writeModelChoice(path: string, chosen: ModelChoice | null): void {
  try {
    writeFileSafely(path, Buffer.from(`${JSON.stringify({ version: 1, chosen })}\n`))
  } catch (thrown) {
    throw toStorageError(thrown, 'The choice of a model')
  }
}
