import { posix } from 'node:path'
import { readSource } from '../checks/readSource.ts'
import type { Shell } from './Row.ts'

/** The files that start what a test then runs in. */
const starts: Readonly<Record<string, Shell>> = {
  'chromium/openChromiumShell.ts': 'Chromium',
  'src/host/practice/runAnvil.ts': 'practice chain',
}

/** What a unit test runs in, by what it reaches through its imports: a browser, a practice chain, or nothing. */
export function shellOfUnit(path: string, files: ReadonlyMap<string, string>): Shell {
  const seen = new Set<string>()
  const next = [path]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const text = files.get(at)
    if (seen.has(at) || text === undefined) continue
    seen.add(at)
    const from = posix.dirname(at)
    const { imports } = readSource(at, text)
    for (const { specifier, typeOnly } of imports)
      if (!typeOnly && specifier.startsWith('.')) next.push(posix.join(from, specifier))
  }
  const started = Object.keys(starts).find((file) => seen.has(file))
  return (started === undefined ? undefined : starts[started]) ?? 'unit'
}
