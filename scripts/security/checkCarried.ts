import type { Carrier } from './carriers.ts'
import type { Row } from './Row.ts'

/**
 * What is wrong between the rows and the titles that carry their ids, one sentence each: a row that no test carries, an
 * id that is no row, a part that its row does not have. Nothing is run.
 */
export function checkCarried(rows: readonly Row[], carried: readonly Carrier[]): readonly string[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const plain = new Set<string>()
  const wrong: string[] = []
  for (const { path, titles } of carried)
    for (const { ids, part } of titles)
      for (const id of ids) {
        const row = known.get(id)
        if (row === undefined) wrong.push(`${path}: a test carries ${id}, which is no row`)
        else if (part === null) plain.add(id)
        else if (!row.apart.includes(part))
          wrong.push(`${path}: a test shows ${id} with ${part}, which its row does not need`)
      }
  const absent = rows.filter(({ id, where }) => where !== null && !plain.has(id))
  return [...wrong, ...absent.map(({ id, tried }) => `${id}: no test carries it (${tried})`)]
}
