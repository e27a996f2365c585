import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findAnvil } from '../../src/host/practice/findAnvil.ts'
import { runAnvil } from '../../src/host/practice/runAnvil.ts'
import { startPracticeChain } from '../../src/host/practice/startPracticeChain.ts'
import { rawRequest } from '../rawRequest.ts'
import { timed } from '../samples.ts'
import { inScratch } from '../scratch.ts'
import type { Section } from '../table.ts'

const chainId = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })

/** How long it takes until something can be asked: the chain alone, and the whole core in a process of its own. */
export async function measureBoot(rounds: number): Promise<Section> {
  const empty: number[] = []
  const fresh: number[] = []
  const kept: number[] = []
  const node: number[] = []
  const coreFresh: number[] = []
  const coreKept: number[] = []
  const coreCompiled: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await bootEmpty())
    await inScratch(async (folder) => {
      fresh.push(await bootPractice(folder))
      kept.push(await bootPractice(folder))
    })
    node.push(await untilFirstLine(['--eval', 'console.log("open"); process.stdin.once("data", () => process.exit())']))
    await inScratch(async (folder) => {
      const child = [join(import.meta.dirname, '..', 'children', 'open.ts'), folder]
      coreFresh.push(await untilFirstLine(child))
      coreKept.push(await untilFirstLine(child))
      // Filled by a start that is not measured, as every start after the first finds it.
      const cache = { NODE_COMPILE_CACHE: join(folder, 'compiled') }
      await untilFirstLine(child, cache)
      coreCompiled.push(await untilFirstLine(child, cache))
    })
  }
  const anvil = { values: empty, is: 'an empty Anvil, to its first answer' }
  const least = { values: node.map((ms, round) => ms + (empty[round] ?? 0)), is: 'an empty Node and an empty Anvil' }
  return {
    title: `Boot (${rounds} rounds)`,
    rows: [
      {
        figure: 'practice chain to its first answer, first run',
        unit: 'ms',
        values: fresh,
        floor: anvil,
        aim: '< 500',
      },
      {
        figure: 'practice chain to its first answer, later runs',
        unit: 'ms',
        values: kept,
        floor: anvil,
        aim: '< 500',
      },
      { figure: 'whole core, process included, new profile', unit: 'ms', values: coreFresh, floor: least },
      { figure: 'whole core, process included, kept profile', unit: 'ms', values: coreKept, floor: least },
      { figure: 'the same with Node’s compile cache filled', unit: 'ms', values: coreCompiled, floor: least },
    ],
  }
}

async function bootEmpty(): Promise<number> {
  const { value, ms } = await timed(async () => {
    const anvil = await runAnvil({ binary: findAnvil(), port: 0, args: [] })
    await rawRequest(anvil.rpcUrl, chainId)
    return anvil
  })
  await value.stop()
  return ms
}

async function bootPractice(directory: string): Promise<number> {
  const { value, ms } = await timed(async () => {
    const chain = await startPracticeChain({ directory })
    await rawRequest(chain.rpcUrl, chainId)
    return chain
  })
  await value.stop()
  return ms
}

/** From the start of a Node process to the first line it writes. Then it is told to end. */
async function untilFirstLine(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for await (const _line of createInterface({ input: child.stdout })) break
  const ms = performance.now() - started
  child.stdin.end('end\n')
  await gone
  return ms
}
