import { leadingIds } from './leadingIds.ts'
import type { Need } from './Row.ts'

/** The word after the ids of a test that runs only on a machine that has what its row needs. */
export const parts: Readonly<Record<string, Need>> = {
  'in Electron': 'Electron',
  packaged: 'packaged Electron',
  'real model': 'a real model',
  'screen lock': 'a screen lock',
  'macOS or Windows': 'macOS or Windows',
  advisories: 'npm’s advisories',
}

export type Title = { readonly ids: readonly string[]; readonly part: Need | null }

/**
 * The ids that a test's title begins with: "A36, A37: …", "K10 packaged: …". Null where it begins with none. Faults have
 * ids of their own (F), and no rows here.
 */
export function readTitle(title: string): Title | null {
  const leading = leadingIds(title)
  const ids = leading?.ids.filter((id) => !id.startsWith('F')) ?? []
  if (leading === null || ids.length === 0) return null
  const part = Object.keys(parts).find((word) => leading.rest === word || leading.rest.startsWith(`${word}:`))
  return { ids, part: part === undefined ? null : (parts[part] ?? null) }
}
