import type { Files } from '../checks/checkImports.ts'
import { holdsTests } from './findTitles.ts'
import { readTitle, type Title } from './readTitle.ts'
import { titlesOf } from './titlesOf.ts'

/** A file with tests of rows, and the titles that say which. */
export type Carrier = { readonly path: string; readonly titles: readonly Title[] }

/** The files whose tests carry ids, by what is written in them. Cheap: nothing is run. */
export function carriers(files: Files): readonly Carrier[] {
  return [...files].flatMap(([path, text]) => {
    if (!holdsTests(path)) return []
    const titles = titlesOf(path, text, files).flatMap((title) => readTitle(title) ?? [])
    return titles.length === 0 ? [] : [{ path, titles }]
  })
}
