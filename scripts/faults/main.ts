import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { root } from '../bootstrap/root.mjs'
import { runCommand } from '../checks/Check.ts'
import { readFiles } from '../checks/readFiles.ts'
import { firstLine } from '../security/Outcome.ts'
import { findFaultTests } from './findFaultTests.ts'
import { type FaultOutcome, judgeFaults } from './judgeFaults.ts'
import { type FaultRow, faultRows } from './rows.ts'

/**
 * `npm run test:faults [-- F01 F10 …]`: runs the tests that carry a fault's id, all of them or those that are named, with
 * 10,000 random schedules of faults (SAYSO_FAULT_RUNS for another number), 1,000 kills of a process (SAYSO_FAULT_KILLS) and
 * every write of a plan failing in turn (SAYSO_FAULT_WRITES), and prints what came of each row, and where the process was
 * killed. Stories are left to `npm run test:stories`.
 */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})
const folder = join(root, 'out', 'faults')
const killTable = join(folder, 'kills.txt')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const strange = wanted.filter((word) => !faultRows.some(({ id }) => id === word))

if (strange.length > 0) {
  console.error(`There is no row ${strange.join(', ')}. Rows are F01 to F30.`)
  process.exitCode = 2
} else {
  const rows = wanted.length === 0 ? faultRows : faultRows.filter(({ id }) => wanted.includes(id))
  const { lines, failed } = judgeFaults(rows, await runTests(rows))
  if (existsSync(killTable)) console.log(`\n${readFileSync(killTable, 'utf8')}`)
  console.log(`\n${lines.join('\n')}`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function runTests(rows: readonly FaultRow[]): Promise<readonly FaultOutcome[]> {
  const ids = new Set(rows.map(({ id }) => id))
  const carrying = findFaultTests(readFiles(root)).flatMap(({ path, ids: all }) => {
    const own = ids.intersection(all)
    return own.size > 0 ? [{ path, own }] : []
  })
  if (carrying.length === 0) return []
  console.log(`Running the tests that carry an id, in ${carrying.length} files; a while where it is all of them.`)
  mkdirSync(folder, { recursive: true })
  const output = join(folder, 'unit.json')
  for (const file of [output, killTable]) rmSync(file, { force: true })
  await runCommand({
    args: [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--reporter=json', `--outputFile.json=${output}`],
      ...['-t', `\\b(${[...ids].join('|')})\\b`],
      ...carrying.map(({ path }) => path),
    ],
    minutes: 120,
    env: {
      SAYSO_FAULT_RUNS: process.env.SAYSO_FAULT_RUNS ?? '10000',
      SAYSO_FAULT_KILLS: process.env.SAYSO_FAULT_KILLS ?? '1000',
      SAYSO_KILL_TABLE: killTable,
      SAYSO_FAULT_WRITES: process.env.SAYSO_FAULT_WRITES ?? '1000',
    },
  })
  const read = report.parse(existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : { testResults: [] })
  const found = read.testResults.flatMap(({ name, assertionResults }) => {
    const path = relative(root, name).split(sep).join('/')
    return assertionResults.map(({ title, status, failureMessages }): FaultOutcome => {
      const known = status === 'passed' || status === 'failed' ? status : 'skipped'
      const [message] = failureMessages ?? []
      return { path, title, status: known, ...(message === undefined ? {} : { why: firstLine(message) }) }
    })
  })
  // A file that ended before its tests is no pass of theirs.
  const silent = carrying.filter(({ path }) => !found.some((one) => one.path === path))
  return [
    ...found,
    ...silent.flatMap(({ path, own }) =>
      [...own].map((id): FaultOutcome => ({ path, title: `${id}: it did not run`, status: 'failed' })),
    ),
  ]
}
