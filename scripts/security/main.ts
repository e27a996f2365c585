import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../bootstrap/root.mjs'
import { runCommand } from '../checks/Check.ts'
import { readFiles } from '../checks/readFiles.ts'
import { type Carrier, carriers } from './carriers.ts'
import { judgeRows } from './judgeRows.ts'
import type { Outcome } from './Outcome.ts'
import { printRows } from './printRows.ts'
import type { Row } from './Row.ts'
import { readStoryReport } from './readStoryReport.ts'
import { readUnitReport } from './readUnitReport.ts'
import { rows } from './rows.ts'
import { shellOfUnit } from './shellOfUnit.ts'

/**
 * `npm run test:security [-- A01 E06 …]`: runs the tests that carry a row's id, all of them or those of the rows that are
 * named, and prints what came of each row.
 */
const modules = (...path: string[]) => join(root, 'node_modules', ...path)
const folder = join(root, 'out', 'security')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const asked: readonly Row[] = wanted.length === 0 ? rows : rows.filter(({ id }) => wanted.includes(id))
const strange = wanted.filter((word) => !rows.some(({ id }) => id === word))

if (strange.length > 0) {
  console.error(`There is no row ${strange.join(', ')}. Rows are A01 to A76, E01 to E18 and K01 to K12.`)
  process.exitCode = 2
} else {
  const files = readFiles(root)
  const ids = new Set(asked.map(({ id }) => id))
  const carried = carriers(files).filter(({ titles }) => titles.some((title) => title.ids.some((id) => ids.has(id))))
  const stories = carried.filter(({ path }) => path.startsWith('e2e/'))
  const units = carried.filter(({ path }) => !path.startsWith('e2e/'))
  mkdirSync(folder, { recursive: true })
  const outcomes = [...(await runUnits(units, files)), ...(await runStories(stories))]
  const { lines, failed } = printRows(judgeRows(asked, outcomes))
  console.log(`\n${lines.join('\n')}`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Any id: the title is read again where it is counted. */
function pattern(): string {
  return `\\b(${asked.map(({ id }) => id).join('|')})\\b`
}

async function runUnits(units: readonly Carrier[], files: ReadonlyMap<string, string>): Promise<readonly Outcome[]> {
  if (units.length === 0) return []
  console.log(
    `Running the tests that carry an id, in ${units.length} files; a quarter of an hour where it is all of them.`,
  )
  const output = join(folder, 'unit.json')
  rmSync(output, { force: true })
  await runCommand({
    args: [
      modules('vitest', 'vitest.mjs'),
      'run',
      '--reporter=json',
      `--outputFile.json=${output}`,
      ...['-t', pattern()],
      ...units.map(({ path }) => path),
      '--testTimeout=240000',
    ],
    minutes: 45,
    env: { SAYSO_DRAWS: process.env.SAYSO_DRAWS ?? '4' },
  })
  const pathOf = (name: string) => relative(root, name).split(sep).join('/')
  const report: unknown = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : { testResults: [] }
  return readUnitReport(report, units, pathOf, (path) => shellOfUnit(path, files))
}

async function runStories(stories: readonly Carrier[]): Promise<readonly Outcome[]> {
  if (stories.length === 0) return []
  const all = (message: string): readonly Outcome[] =>
    stories.flatMap(({ path, titles }) =>
      titles.map(({ ids }) => ({
        title: `${ids.join(', ')}: ${path}`,
        shell: 'Chromium' as const,
        status: 'failed' as const,
        message,
      })),
    )
  const missing = process.env.SAYSO_CHROMIUM_MISSING
  if (missing !== undefined) return all(missing)
  if ((await runCommand({ args: [join(root, 'scripts', 'build.mjs')], minutes: 3 })) !== 0)
    return all('the window could not be built')
  const output = join(folder, 'e2e.json')
  rmSync(output, { force: true })
  await runCommand({
    args: [
      modules('@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=list,json',
      ...['--grep', pattern()],
      ...stories.map(({ path }) => path),
    ],
    minutes: 15,
    env: {
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      SAYSO_LONG_STORIES: '1',
      NO_COLOR: undefined,
      FORCE_COLOR: '0',
      PLAYWRIGHT_JSON_OUTPUT_FILE: output,
    },
  })
  if (!existsSync(output)) return all('the stories left no report')
  const { outcomes, errors } = readStoryReport(JSON.parse(readFileSync(output, 'utf8')))
  const [error] = errors
  return error === undefined ? outcomes : all(error)
}
