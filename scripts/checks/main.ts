import type { Count } from './Check.ts'
import { listFastChecks, listSlowChecks, listStories } from './listChecks.ts'
import { runChecks } from './runChecks.ts'

/**
 * Runs every check to its end, and closes with the plain line of what passed and what failed. With `--fast` what takes
 * seconds, with `--stories` all the stories, also those that a whole run leaves out.
 */
const checks = process.argv.includes('--stories')
  ? listStories({ long: true })
  : process.argv.includes('--fast')
    ? listFastChecks()
    : [...listFastChecks(), ...listSlowChecks()]
const started = performance.now()
const ran = await runChecks(checks, (piece) => process.stdout.write(piece))
const sum = (of: keyof Count): number => ran.reduce((total, { count }) => total + count[of], 0)
const failures = ran.filter(({ count }) => count.failed > 0).map(({ title }) => title)

console.log(`\n${checks.length} checks in ${Math.round((performance.now() - started) / 1000)} s.`)
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped, and counted neither way.`)
if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}.`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
