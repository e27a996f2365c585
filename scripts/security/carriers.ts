import { posix } from 'node:path'
import { isTest } from '../checks/checkImports.ts'
import { readSource } from '../checks/readSource.ts'
import { findTexts, findTitles, holdsTests, isFilled } from './findTitles.ts'
import { readTitle, type Title } from './readTitle.ts'

/** A file with tests of rows, and the titles that say which. */
export type Carrier = { readonly path: string; readonly titles: readonly Title[] }

/** Paths of the checkout, with slashes, and what is in the files. */
type Files = ReadonlyMap<string, string>

/** The files whose tests carry ids, by what is written in them. Cheap: nothing is run. */
export function carriers(files: Files): readonly Carrier[] {
  return [...files].flatMap(([path, text]) => {
    if (!holdsTests(path)) return []
    const titles = titlesOf(path, text, files).flatMap((title) => readTitle(title) ?? [])
    return titles.length === 0 ? [] : [{ path, titles }]
  })
}

/**
 * Where a title begins with what a table fills in, the table stands in the file or in one that it imports and that is
 * there for tests; every string there may be a title.
 */
function titlesOf(path: string, text: string, files: Files): readonly string[] {
  const titles = findTitles(path, text)
  if (!titles.some(isFilled)) return titles
  const tables = readSource(path, text).imports.flatMap(({ specifier }) => {
    const at = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : ''
    const table = isTest(at) ? files.get(at) : undefined
    return table === undefined ? [] : findTexts(at, table)
  })
  return [...new Set([...titles, ...findTexts(path, text), ...tables])]
}
