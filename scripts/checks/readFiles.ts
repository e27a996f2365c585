import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Files } from './checkImports.ts'

const tops = ['src', 'renderer', 'sheet', 'electron', 'chromium', 'scripts', 'e2e', 'bench']
const skipped = new Set(['node_modules', 'out', 'dist'])

/** Every source file of the checkout, keyed by its path in it. */
export function readFiles(root: string): Files {
  const files = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(full)
      if (!entry.isFile() || !/\.(ts|tsx|mts|mjs)$/.test(entry.name)) continue
      files.set(relative(root, full).split(sep).join('/'), readFileSync(full, 'utf8'))
    }
  }
  const present = readdirSync(root)
  for (const top of tops) if (present.includes(top)) walk(join(root, top))
  return files
}
