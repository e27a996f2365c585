import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { openCorridor, supplyFirst } from './openCorridor.ts'
import { inScratch } from './scratch.ts'
import { measureBoot } from './sections/boot.ts'
import { measureMemory } from './sections/memory.ts'
import { measureMessages } from './sections/messages.ts'
import { measureWindow } from './sections/window.ts'
import { drawTable, type Section } from './table.ts'

/** `node bench/main.ts [--only boot,messages,memory,window] [--rounds 30]`: the figures, each beside its floor. */
const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '30' } } })
const only = values.only?.split(',') ?? ['boot', 'messages', 'memory', 'window']
const rounds = Math.max(1, Number(values.rounds))

const sections: Section[] = []
if (only.includes('boot')) sections.push(await measureBoot(Math.ceil(rounds / 3)))
if (only.includes('messages')) sections.push(...(await messages()))
if (only.includes('memory')) sections.push(await measureMemory())
if (only.includes('window')) sections.push(await measureWindow(Math.ceil(rounds / 6)))

const processors = cpus()
console.log(
  `${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}\n`,
)
console.log(drawTable(sections))

async function messages(): Promise<readonly Section[]> {
  return inScratch(async (folder) => {
    const corridor = await openCorridor(folder)
    try {
      await supplyFirst(corridor.parts)
      return await measureMessages(corridor, folder, rounds)
    } finally {
      await corridor.close()
    }
  })
}
