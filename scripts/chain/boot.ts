import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectPractice } from '../../src/host/practice/chainClient.ts'
import { startPracticeChain } from '../../src/host/practice/startPracticeChain.ts'

const rounds = 15

/** From the call to the first answer of a chain whose feeds are fresh and whose state is on the disk. */
async function bootMs(directory: string): Promise<{ boot: number; stop: number }> {
  const started = performance.now()
  const chain = await startPracticeChain({ directory })
  await connectPractice(chain.rpcUrl).getBlockNumber()
  const boot = performance.now() - started
  const asked = performance.now()
  await chain.stop()
  return { boot, stop: performance.now() - asked }
}

function row(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0).padStart(7)
  return `${name.padEnd(34)}${at(0.5)}${at(0)}${at(1)}`
}

const fresh: number[] = []
const again: number[] = []
const stops: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const directory = await mkdtemp(join(tmpdir(), 'sayso-boot-'))
  const first = await bootMs(directory)
  const second = await bootMs(directory)
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  fresh.push(first.boot)
  again.push(second.boot)
  stops.push(first.stop, second.stop)
}
console.log(`Practice chain, ${rounds} rounds, ms${' '.repeat(2)} median    min    max`)
console.log(row('boot to first answer, first run', fresh))
console.log(row('boot to first answer, later runs', again))
console.log(row('stop, with the last save', stops))
