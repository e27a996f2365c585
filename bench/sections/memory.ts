import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { findAnvil } from '../../src/host/practice/findAnvil.ts'
import { runAnvil } from '../../src/host/practice/runAnvil.ts'
import { memoryOf, sumOf } from '../memoryOf.ts'
import { inScratch } from '../scratch.ts'
import type { Section } from '../table.ts'

const run = promisify(execFile)
const held = z.object({ own: z.number(), below: z.number() })

/** What the core holds, beside an empty Node, and its chain, beside an empty Anvil. */
export async function measureMemory(): Promise<Section> {
  const lines = await inScratch(async (folder) => {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, '..', 'children', 'memory.ts'), folder])
    return stdout
      .trim()
      .split('\n')
      .map((line) => held.parse(JSON.parse(line)))
  })
  const [opened, after] = lines
  if (opened === undefined || after === undefined) throw new Error('The core did not say what it holds.')
  const node = { values: [await emptyNode()], is: 'an empty Node' }
  const anvil = { values: [await emptyAnvil()], is: 'an empty Anvil' }
  return {
    title: 'Memory (resident)',
    rows: [
      { figure: 'core, open', unit: 'MiB', values: [opened.own], floor: node },
      { figure: 'core, after 100 messages', unit: 'MiB', values: [after.own], floor: node },
      { figure: 'practice chain, open', unit: 'MiB', values: [opened.below], floor: anvil },
      { figure: 'practice chain, after 100 messages', unit: 'MiB', values: [after.below], floor: anvil },
    ],
  }
}

async function emptyNode(): Promise<number> {
  const child = execFile(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  await new Promise((resolve) => setTimeout(resolve, 500))
  const memory = child.pid === undefined ? 0 : memoryOf(child.pid, 'resident').own
  child.kill()
  return memory
}

async function emptyAnvil(): Promise<number> {
  const anvil = await runAnvil({ binary: findAnvil(), port: 0, args: [] })
  const memory = sumOf(memoryOf(anvil.pid, 'resident'))
  await anvil.stop()
  return memory
}
