import { loadSets } from './load.ts'
import { everywhere, findUnsafe } from './strange.ts'

/** Goes through every strange word at every place, prints each reading that would move money otherwise, and counts them. */
export function printStrange(): number {
  const rows = loadSets()
    .filter(({ held }) => !held)
    .flatMap((set) => set.rows)
  const started = performance.now()
  let messages = 0
  let unsafe = 0
  for (const one of everywhere(rows)) {
    messages += 1
    const found = findUnsafe(one)
    if (found === null) continue
    unsafe += 1
    console.log(`${one.row.id} ${JSON.stringify(one.last)}`)
    console.log(`  without ${JSON.stringify(found.before.intents)}`)
    console.log(`  with    ${JSON.stringify(found.after.intents)}`)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(
    `A strange word anywhere: ${messages} messages of ${rows.length} labelled ones, ${unsafe} unsafe, ${seconds} s`,
  )
  return unsafe
}
