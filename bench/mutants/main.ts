import { parseArgs } from 'node:util'
import { openBench } from '../guard/situations/openBench.ts'
import { inScratch } from '../scratch.ts'
import { printMutants, worstOf } from './printMutants.ts'
import { runMutants } from './runMutants.ts'
import { sentences } from './sentences.ts'

/**
 * `node bench/mutants/main.ts [--limit 600] [--seed 1] [--from 0]`: the planner broken in so many places, and whether its
 * guard lets anything through by which money would move otherwise than was said. `--from` goes on where a run ended.
 */
const { values } = parseArgs({
  options: {
    limit: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const [limit, seed, from] = [values.limit, values.seed, values.from].map(Number)

await inScratch(async (directory) => {
  const bench = await openBench(directory)
  try {
    const started = performance.now()
    const wish = { limit: Math.max(1, limit ?? 1), seed: seed ?? 1, from: from ?? 0 }
    const runs = await runMutants(bench, {
      ...wish,
      onMutant: (run, index) => {
        process.stderr.write(`${index} ${worstOf(run.endings)} ${run.where}\n`)
      },
    })
    const seconds = (performance.now() - started) / 1_000
    console.log(printMutants(runs, { ...wish, seconds, sentences: sentences.length }))
    if (runs.some(({ endings }) => worstOf(endings) === 'harmful')) process.exitCode = 1
  } finally {
    await bench.close()
  }
})
