import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import nlp from 'compromise'
import { build } from 'vite'
import { read } from '../../src/intent/read.ts'
import { isExactFor, isUnsafeFor, type Labelled } from './judge.ts'
import { loadSets } from './load.ts'
import { printModelTable } from './printModelTable.ts'

/**
 * `node bench/intents/main.ts [--show]`: how well and how fast the built-in parser reads the labelled messages.
 * `--model NAME`: how well one of Ollama's models does, by itself and beside the parser.
 */
const { values } = parseArgs({ options: { show: { type: 'boolean', default: false }, model: { type: 'string' } } })

if (values.model !== undefined) {
  await printModelTable(values.model)
  process.exit()
}

type Row = { n: number; exact: number; unsafe: number; asked: number }

const read1 = (row: Labelled) => read({ turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} })
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`.padStart(6)
const draw = (name: string, row: Row) =>
  `${name.padEnd(16)} n ${String(row.n).padStart(3)}  exact ${percent(row.exact, row.n)}  unsafe ${String(row.unsafe).padStart(3)}  asked instead ${percent(row.asked, row.n)}`

const dangers: string[] = []
for (const { name, rows, held } of loadSets()) {
  const byTag = new Map<string, Row>()
  const total: Row = { n: 0, exact: 0, unsafe: 0, asked: 0 }
  for (const row of rows) {
    const got = read1(row)
    const exact = isExactFor(row, got)
    const unsafe = isUnsafeFor(row, got)
    const own = byTag.get(row.tag) ?? { n: 0, exact: 0, unsafe: 0, asked: 0 }
    byTag.set(row.tag, own)
    for (const sum of [own, total]) {
      sum.n += 1
      sum.exact += Number(exact)
      sum.unsafe += Number(unsafe)
      sum.asked += Number(!exact && got.ask !== null)
    }
    if (unsafe) dangers.push(`${row.id} ${JSON.stringify(row.turns)} → ${JSON.stringify(got.intents)}`)
    // What is held out stays unseen: only its figures are printed.
    if (values.show && !exact && !held) console.log(row.id, JSON.stringify(row.turns), JSON.stringify(got))
  }
  console.log(draw(name, total))
  for (const [tag, row] of byTag) console.log(`  ${draw(tag, row)}`)
}
console.log(dangers.length === 0 ? '\nnone unsafe' : `\nunsafe:\n${dangers.join('\n')}`)
console.log(`\n${speed('the parser', read1)}`)
// The nearest thing off the shelf, for speed: it knows English, and nothing of money.
console.log(speed('compromise, words tagged', (row) => row.turns.map((turn) => nlp(turn).json())))
console.log(
  speed('compromise, with verbs, nouns and numbers found', (row) =>
    row.turns.map((turn) => {
      const told = nlp(turn)
      return [told.verbs().json(), told.nouns().json(), told.numbers().json()]
    }),
  ),
)
console.log(await load())

/** Processor time a message, since a busy machine stretches the clock. */
function speed(name: string, act: (row: Labelled) => unknown): string {
  const rows = loadSets().flatMap(({ rows }) => rows)
  const once = (row: Labelled) => {
    const before = process.cpuUsage()
    for (let i = 0; i < 10; i += 1) act(row)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 10_000
  }
  for (const row of rows) once(row)
  const times = rows.map(once).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3)
  return `${name}: ms a message (processor, ${rows.length} messages): median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`
}

/** A fresh process that loads the parser as the app does: one bundled file. */
async function load(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-intents-'))
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, '../../src/intent/read.ts'),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: 'read.mjs' } },
      },
    })
    const script = `const c=process.cpuUsage();const t=performance.now();await import(${JSON.stringify(join(folder, 'read.mjs'))});const d=process.cpuUsage(c);console.log((d.user+d.system)/1000,performance.now()-t)`
    const runs = Array.from({ length: 9 }, () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
        .split(' ')
        .map(Number),
    )
    const median = (column: number) => (runs.map((run) => run[column] ?? 0).sort((a, b) => a - b)[4] ?? 0).toFixed(1)
    return `ms to load (bundled, 9 fresh processes, medians): processor ${median(0)}, clock ${median(1)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
