const start = /^([AKEF]\d{2}(?:(?:,\s*|\s+)[AKEF]\d{2})*)(?=[\s:])\s*(.*)$/s

/**
 * The ids that a title begins with, apart by a comma or a space: "A36, A37: …", "K05 F28 behavior: …", and what follows
 * them. A attacks, E the desktop shell, K keys, F faults. Null where it begins with none.
 */
export function leadingIds(title: string): { readonly ids: readonly string[]; readonly rest: string } | null {
  const [, ids, rest] = start.exec(title) ?? []
  return ids === undefined || rest === undefined ? null : { ids: ids.split(/,\s*|\s+/), rest }
}
