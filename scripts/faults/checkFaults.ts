import type { FaultTests } from './findFaultTests.ts'
import type { FaultRow } from './rows.ts'

/** What is wrong between the rows and the tests that carry their ids: a row without a test, an id that is no row. */
export function checkFaults(rows: readonly FaultRow[], found: readonly FaultTests[]): readonly string[] {
  const known = new Set(rows.map(({ id }) => id))
  const strange = found.flatMap(({ path, ids }) =>
    [...ids].filter((id) => !known.has(id)).map((id) => `${path}: a test carries ${id}, which is no row`),
  )
  const absent = rows.filter(({ id }) => !found.some(({ ids }) => ids.has(id)))
  return [...strange, ...absent.map(({ id, fault }) => `${id}: no test carries it (${fault})`)]
}
