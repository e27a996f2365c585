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

/** Faults have ids of their own (F), and no rows here. */
const start = /^((?:[AKEF]\d{2})(?:,\s*[AKEF]\d{2})*)(?=[\s:])\s*(.*)$/s

/** The ids that a test's title begins with: "A36, A37: …", "K10 packaged: …". Null where it begins with none. */
export function readTitle(title: string): Title | null {
  const [, ids, rest] = start.exec(title) ?? []
  if (ids === undefined || rest === undefined) return null
  const part = Object.keys(parts).find((word) => rest === word || rest.startsWith(`${word}:`))
  const own = ids.split(/,\s*/).filter((id) => !id.startsWith('F'))
  if (own.length === 0) return null
  return { ids: own, part: part === undefined ? null : (parts[part] ?? null) }
}
