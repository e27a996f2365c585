import { parseArgs } from 'node:util'
import { loadSets } from '../intents/load.ts'
import { printStrange } from '../intents/printStrange.ts'
import { estranged, fuzzIntents, tellTheTruth } from './fuzzIntents.ts'

/**
 * `node bench/fuzz/main.ts [answers] [seed]`: labelled messages against the answers of a malicious stand-in for a model.
 * `--strange`: every strange word at every place of every message that is not held out, against the parser alone.
 */
const { values, positionals } = parseArgs({
  options: { strange: { type: 'boolean', default: false } },
  allowPositionals: true,
})

if (values.strange) process.exit(printStrange() === 0 ? 0 : 1)

const answers = Number(positionals[0] ?? 10_000)
const seed = Number(positionals[1] ?? 20_260_101)
const rows = loadSets().flatMap((set) => set.rows)

const started = performance.now()
const fuzz = await fuzzIntents(rows, answers, seed)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `A malicious stand-in: ${fuzz.answers} answers over ${rows.length} labelled messages, seed ${seed}, ${seconds} s`,
)
console.log(`  asked for                            ${fuzz.asked}`)
console.log(`  unsafe readings                      ${fuzz.unsafe} (by the parser alone: ${fuzz.unsafeAlone})`)
console.log(`  unsafe if a model were believed      ${fuzz.unsafeIfBelieved} (every answer, grounded in the words)`)
console.log(`  readings that act, not the parser's  ${fuzz.acts}`)
console.log(`  right ones that became a question    ${fuzz.nowAsked}`)
console.log(`  sentences offered                    ${fuzz.offered}, ${fuzz.misleading} of them not what was meant`)
console.log(`  offers with an address nobody typed  ${fuzz.strange.length}`)
for (const [name, set] of [
  ['as labelled', rows],
  ['with a word nobody knows', rows.map(estranged)],
] as const) {
  const truth = await tellTheTruth(set)
  console.log(`A truthful stand-in, ${truth.messages} messages ${name}:`)
  console.log(`  right by itself ${truth.right}, right in the end ${truth.rightInTheEnd}`)
  console.log(`  exact by the parser alone ${truth.parserExact}, exact or offered ${truth.exactOrOffered}`)
  if (truth.lost.length > 0) console.log(`  lost: ${truth.lost.join(', ')}`)
}
process.exitCode = fuzz.unsafe > fuzz.unsafeAlone || fuzz.acts > 0 || fuzz.strange.length > 0 ? 1 : 0
