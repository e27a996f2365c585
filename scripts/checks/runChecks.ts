import type { Check, Count, Say } from './Check.ts'
import { inOrder } from './inOrder.ts'

export type Ran = { readonly title: string; readonly count: Count }

/**
 * Runs every check to its end: the heavy ones one after another, and beside them the others, one after another too. Returns
 * what each found, in the order of the list. What they say comes in that order too, and never mixed.
 */
export async function runChecks(
  checks: readonly Check[],
  write: Say,
  monotonicMs = (): number => performance.now(),
): Promise<readonly Ran[]> {
  const parts = inOrder(checks.length, write)
  const jobs = checks.map((check, place) => ({ check, part: parts[place] }))
  const ran = new Map<Check, Ran>()
  const runAll = async (heavy: boolean): Promise<void> => {
    for (const { check, part } of jobs) {
      if ((check.heavy ?? false) !== heavy || part === undefined) continue
      const begun = monotonicMs()
      part.say(`\n== ${check.title}\n`)
      const count = await runOne(check, part.say)
      part.say(`-- ${check.title}: ${describe(count)}, ${Math.round((monotonicMs() - begun) / 1000)} s\n`)
      part.end()
      ran.set(check, { title: check.title, count })
    }
  }
  await Promise.all([runAll(true), runAll(false)])
  return checks.flatMap((check) => ran.get(check) ?? [])
}

/** A check that throws has failed; the ones after it still run. */
async function runOne(check: Check, say: Say): Promise<Count> {
  try {
    return await check.run(say)
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function describe({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
