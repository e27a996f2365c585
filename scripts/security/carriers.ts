import { findTitles, holdsTests } from './findTitles.ts'
import { readTitle, type Title } from './readTitle.ts'

/** A file with tests of rows, and the titles that say which. */
export type Carrier = { readonly path: string; readonly titles: readonly Title[] }

/** The files whose tests carry ids, by what is written in them. Cheap: nothing is run. */
export function carriers(files: ReadonlyMap<string, string>): readonly Carrier[] {
  return [...files].flatMap(([path, text]) => {
    if (!holdsTests(path) || !/['"`][AKE]\d{2}[\s:,]/.test(text)) return []
    const titles = findTitles(path, text).flatMap((title) => readTitle(title) ?? [])
    return titles.length === 0 ? [] : [{ path, titles }]
  })
}
