import type { Check, Count } from './Check.ts'
import { listFastChecks, listSlowChecks, listStories } from './listChecks.ts'

/**
 * Runs every check in order, each to its end, and closes with the plain line of what passed and what failed. With `--fast`
 * what takes seconds, with `--stories` all the stories, also those that a whole run leaves out.
 */
const checks = process.argv.includes('--stories')
  ? listStories({ long: true })
  : process.argv.includes('--fast')
    ? listFastChecks()
    : [...listFastChecks(), ...listSlowChecks()]
const started = performance.now()
const failures: string[] = []
let total: Count = { passed: 0, failed: 0, skipped: 0 }

for (const check of checks) {
  console.log(`\n== ${check.title}`)
  const begun = performance.now()
  const count = await runOne(check)
  total = {
    passed: total.passed + count.passed,
    failed: total.failed + count.failed,
    skipped: total.skipped + count.skipped,
  }
  if (count.failed > 0) failures.push(check.title)
  console.log(`-- ${check.title}: ${describe(count)}, ${seconds(begun)} s`)
}

console.log(`\n${checks.length} checks in ${seconds(started)} s.`)
if (total.skipped > 0) console.log(`${total.skipped} skipped, and counted neither way.`)
if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** A check that throws has failed; the ones after it still run. */
async function runOne(check: Check): Promise<Count> {
  try {
    return await check.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function describe({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000)
}
