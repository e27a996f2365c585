import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './writeFileSafely.ts'

/** Renames a damaged file to `<path>.corrupt-1`, or the next number that is free. Never deletes, never overwrites. */
export function keepAside(path: string, companions: readonly string[] = []): string {
  let number = 1
  while (existsSync(`${path}.corrupt-${number}`)) number += 1
  const kept = `${path}.corrupt-${number}`
  for (const suffix of companions) if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix)
  if (existsSync(path)) renameSync(path, kept)
  syncFolder(dirname(path))
  return kept
}
