import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spellingsOf } from './spellingsOf.ts'

/** The files of a folder, at any depth, in which one of the secrets lies in any spelling; and how many were looked at. */
export function filesHolding(
  folder: string,
  secrets: readonly string[],
): { readonly looked: number; readonly holding: readonly string[] } {
  const needles = secrets.flatMap(spellingsOf)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const holding = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle)) ? [path] : []
  })
  return { looked: files.length, holding }
}
