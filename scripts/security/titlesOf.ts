import { posix } from 'node:path'
import { type Files, isTest } from '../checks/checkImports.ts'
import { readSource } from '../checks/readSource.ts'
import { findTexts, findTitles, isFilled } from './findTitles.ts'

/**
 * Where a title begins with what a table fills in, the table stands in the file or in one that it imports and that is
 * there for tests; every string there may be a title.
 */
export function titlesOf(path: string, text: string, files: Files): readonly string[] {
  const titles = findTitles(path, text)
  if (!titles.some(isFilled)) return titles
  const tables = readSource(path, text).imports.flatMap(({ specifier }) => {
    const at = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : ''
    const table = isTest(at) ? files.get(at) : undefined
    return table === undefined ? [] : findTexts(at, table)
  })
  return [...new Set([...titles, ...findTexts(path, text), ...tables])]
}
