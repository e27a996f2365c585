import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../bootstrap/electron.mjs'
import { root } from '../bootstrap/root.mjs'
import { type Check, type Count, commandCheck, one, runCommand, type Say } from './Check.ts'
import { countStories, countUnitTests } from './reports.ts'

const modules = (...path: string[]) => join(root, 'node_modules', ...path)
const script = (...path: string[]) => join(root, 'scripts', ...path)

/** Four checkers side by side, as many as there are by default, would each work out the types that all of them need. */
const oneChecker = ['--checkers', '1']

/** Each with a TypeScript project of its own. */
const projects = ['src', 'electron', 'chromium', 'renderer', 'sheet', 'scripts', 'e2e', 'bench', 'bench/oracles']

/** What takes seconds: for each save, and first in the long run. */
export function listFastChecks(): readonly Check[] {
  const present = projects.filter((project) => existsSync(join(root, project, 'tsconfig.json')))
  return [
    commandCheck('lint and format', {
      args: [modules('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
      minutes: 5,
    }),
    ...present.map((project) =>
      commandCheck(`types of ${project}`, {
        args: [modules('typescript', 'bin', 'tsc'), '-p', project, ...oneChecker],
        minutes: 5,
      }),
    ),
    commandCheck('import rules', { args: [script('checks', 'imports.ts')], minutes: 3 }),
    commandCheck('every row of security has a test', { args: [script('checks', 'rows.ts')], minutes: 3 }),
    commandCheck('every row of faults has a test', { args: [script('faults', 'checkRows.ts')], minutes: 3 }),
    { title: 'unit tests', heavy: true, run: runUnitTests },
  ]
}

/** What takes longer: what is built, packed and shown. */
export function listSlowChecks(): readonly Check[] {
  const chain = existsSync(script('chain', 'check.ts'))
  return [
    ...(chain
      ? [
          commandCheck('the practice chain is what its sources build', {
            args: [script('chain.mjs'), 'check'],
            minutes: 8,
          }),
        ]
      : []),
    // The placeholder is shaped like Electron for Linux.
    ...(process.platform === 'linux'
      ? [
          {
            ...commandCheck('packaging config (no build)', { args: [script('dist.mjs'), '--check'], minutes: 5 }),
            // It builds the page anew, which the stories open.
            heavy: true,
          },
        ]
      : []),
    ...listStories({ long: false }),
  ]
}

/** @param long also those that a whole run leaves out: more of the same, or half a minute of waiting */
export function listStories({ long }: { readonly long: boolean }): readonly Check[] {
  return [{ title: storiesTitle(), heavy: true, run: (say) => runStories(long, say) }]
}

async function runUnitTests(say: Say): Promise<Count> {
  const output = join(root, 'out', 'checks', 'unit.json')
  rmSync(output, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const status = await runCommand({ args: [modules('vitest', 'vitest.mjs'), 'run', ...reporters], minutes: 15 }, say)
  return counted(status, output, countUnitTests)
}

function storiesTitle(): string {
  const shells = findElectron() === null ? 'in Chromium (Electron’s program is not here)' : 'in Chromium and Electron'
  return `stories ${shells}`
}

async function runStories(long: boolean, say: Say): Promise<Count> {
  const missing = process.env.SAYSO_CHROMIUM_MISSING
  if (missing !== undefined) {
    say(`${missing}\n`)
    return one(false)
  }
  const built = await runCommand({ args: [script('build.mjs')], minutes: 5 }, say)
  if (built !== 0) return one(false)
  const output = join(root, 'out', 'checks', 'e2e.json')
  rmSync(output, { force: true })
  const status = await runCommand(
    {
      args: [modules('@playwright', 'test', 'cli.js'), 'test'],
      minutes: 40,
      env: {
        SAYSO_LONG_STORIES: long ? '1' : undefined,
        // Playwright's own processes run Sayso's code too, and have one word for colours only.
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
        NO_COLOR: undefined,
        FORCE_COLOR: '0',
      },
    },
    say,
  )
  return counted(status, output, countStories)
}

/** A run that ended badly has failed, whatever its report says; one that left no report, too. */
function counted(status: number, output: string, count: (report: unknown) => Count): Count {
  if (!existsSync(output)) return one(false)
  const found = count(JSON.parse(readFileSync(output, 'utf8')))
  return status === 0 || found.failed > 0 ? found : { ...found, failed: 1 }
}
