import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Compared } from './Compared.ts'
import { compareSeeds, compareWords } from './derivation.ts'
import { compareExports, compareImports } from './keystores.ts'
import { compareSignatures } from './signatures.ts'
import { compareTypedData } from './typedData.ts'

/**
 * `node bench/oracles/main.ts [--inputs 1000] [--seed 1]`: our keys, keystores, signatures and hashes against those of
 * ethers, on so many random inputs of each kind. Ends with 1 where any differ.
 */
const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const inputs = Math.max(1, Number(values.inputs))
const seed = Number(values.seed)

const [processor] = cpus()
console.log(
  `${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, Node ${process.version}`,
)
console.log(`Against ethers 6.17.0, seed ${seed}\n`)
console.log(line('', 'inputs', 'differing', 'seconds'))
let differing = 0
for (const compareThem of [
  compareWords,
  compareSeeds,
  compareExports,
  compareImports,
  compareSignatures,
  compareTypedData,
]) {
  const compared = await compareThem(inputs, seed)
  differing += compared.differing.length
  print(compared)
}
process.exitCode = differing === 0 ? 0 : 1

function print(compared: Compared): void {
  const { length } = compared.differing
  console.log(
    line(
      compared.what,
      String(compared.inputs),
      length === 5 ? '5 or more' : String(length),
      (compared.ms / 1000).toFixed(1),
    ),
  )
  for (const difference of compared.differing) console.log(`    ${difference}`)
}

function line(...[what, ...cells]: readonly [string, ...string[]]): string {
  return `${what.padEnd(48)}${cells.map((cell) => cell.padStart(11)).join('')}`
}
