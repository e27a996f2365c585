import { parseArgs } from 'node:util'
import { inScratch } from '../scratch.ts'
import { printAttacks } from './printAttacks.ts'
import { runAttacks } from './runAttacks.ts'
import { openBench } from './situations/openBench.ts'

/**
 * `node bench/guard/main.ts [--attacks 10000] [--plans 300] [--seed 1]`: what gets through the guard that should not, what
 * does not that should, and what it costs.
 */
const { values } = parseArgs({
  options: {
    attacks: { type: 'string', default: '10000' },
    plans: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
})
const wish = {
  attacks: Math.max(1, Number(values.attacks)),
  plans: Math.max(1, Number(values.plans)),
  seed: Number(values.seed),
}

await inScratch(async (directory) => {
  const bench = await openBench(directory)
  try {
    const started = performance.now()
    const outcome = await runAttacks(bench, {
      ...wish,
      onStory: ({ tried, fine }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${tried.length} attacks on ${fine.length} plans`)
      },
    })
    if (process.stderr.isTTY) process.stderr.write('\r')
    console.log(printAttacks(outcome, { ...wish, seconds: (performance.now() - started) / 1_000 }))
    const through = outcome.tried.filter((one) => !one.caught && one.harm !== null && one.harm.reasons.length > 0)
    if (through.length > 0 || outcome.blocked.length > 0.02 * (outcome.fine.length + outcome.blocked.length))
      process.exitCode = 1
  } finally {
    await bench.close()
  }
})
