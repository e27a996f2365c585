import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './writeFileSafely.ts'

/** Renames a file to `<path>.corrupt-1`, or the next number that is free. Never deletes, never overwrites. */
export function keepAside(
  path: string,
  companions: readonly string[] = [],
  as: 'corrupt' | 'replaced' = 'corrupt',
): string {
  let number = 1
  while (existsSync(`${path}.${as}-${number}`)) number += 1
  const kept = `${path}.${as}-${number}`
  for (const suffix of companions) if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix)
  if (existsSync(path)) renameSync(path, kept)
  syncFolder(dirname(path))
  return kept
}
