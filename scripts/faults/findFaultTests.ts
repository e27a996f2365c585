import type { Files } from '../checks/checkImports.ts'
import { holdsTests } from '../security/findTitles.ts'
import { titlesOf } from '../security/titlesOf.ts'
import { faultIds } from './faultIds.ts'

/** A file whose tests carry ids of faults. */
export type FaultTests = { readonly path: string; readonly ids: ReadonlySet<string> }

/**
 * By what is written in the files: nothing is run. Stories carry ids too, and are no part of `npm run test:faults`; the
 * tests of this folder only speak of ids.
 */
export function findFaultTests(files: Files): readonly FaultTests[] {
  return [...files].flatMap(([path, text]) => {
    if (!holdsTests(path) || path.startsWith('e2e/') || path.startsWith('scripts/')) return []
    const ids = new Set(titlesOf(path, text, files).flatMap(faultIds))
    return ids.size > 0 ? [{ path, ids }] : []
  })
}
