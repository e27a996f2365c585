import { parseArgs } from 'node:util'
import { printAttacks } from './printAttacks.ts'
import { isHarmful } from './runAttacks.ts'
import { runParts } from './runParts.ts'

/**
 * `node bench/guard/main.ts [--attacks 10000] [--plans 300] [--seed 1] [--parts 2]`: what gets through the guard that should
 * not, what does not that should, and what it costs. `--parts` is for how many processes share the work: another number is
 * another set of attacks.
 */
const { values } = parseArgs({
  options: {
    attacks: { type: 'string', default: '10000' },
    plans: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    parts: { type: 'string', default: '2' },
  },
})
const [attacks = 1, plans = 1, seed = 1, parts = 1] = [values.attacks, values.plans, values.seed, values.parts].map(
  Number,
)

const started = performance.now()
const outcome = await runParts({ attacks, plans, seed }, parts, (tried) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${tried} attacks`)
})
if (process.stderr.isTTY) process.stderr.write('\r')
console.log(printAttacks(outcome, { seed, seconds: (performance.now() - started) / 1_000 }))
const through = outcome.tried.some((one) => !one.caught && isHarmful(one))
const blocked = outcome.blocked.length / (outcome.fine.length + outcome.blocked.length)
const wrong = outcome.fine.some(({ harm }) => harm.length > 0)
if (through || wrong || blocked > 0.02) process.exitCode = 1
