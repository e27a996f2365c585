import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findAnvil } from '../../src/host/practice/findAnvil.ts'

/** Puts this machine's Anvil where electron-builder.yml takes it from. Other systems' are not installed here. */
export function stageAnvil(root: string): void {
  const from = findAnvil()
  const folder = join(root, 'out', 'anvil')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(from, join(folder, basename(from)))
  chmodSync(join(folder, basename(from)), 0o755)
}
