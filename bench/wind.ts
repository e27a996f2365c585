import { windPlan } from '../src/corridor/windPlan.ts'
import { openCorridor, planOf, sayOnce } from './openCorridor.ts'
import { timed } from './samples.ts'
import { inScratch } from './scratch.ts'
import { sentences } from './sentences.ts'
import { drawTable, type Row } from './table.ts'

/** `node bench/wind.ts [rounds]`: how long the time machine takes, with the plan and without, first answer and later ones. */
const rounds = Math.max(2, Number(process.argv[2] ?? 30))
const moments = [
  [365],
  [30, 365],
  [1, 7, 30, 90, 180, 365],
  [1, 7, 30, 90, 180, 365, 730, 1_095, 1_825, 3_650],
] as const

const rows = await inScratch(async (folder) => {
  const corridor = await openCorridor(folder)
  try {
    const { planId } = planOf(await sayOnce(corridor.parts, sentences.earn))
    const first = await timed(() => windPlan(corridor.parts, { planId, days: [30, 365] }))
    const all: Row[] = [
      { figure: 'the first answer ever, 2 moments', unit: 'ms', values: [first.ms], cpu: [first.cpuMs] },
    ]
    for (const days of moments) {
      const values: number[] = []
      const cpu: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const { value, ms, cpuMs } = await timed(() => windPlan(corridor.parts, { planId, days }))
        if (value.status !== 'ok') throw new Error(value.sentence)
        values.push(ms)
        cpu.push(cpuMs)
      }
      const figure = `${days.length} ${days.length === 1 ? 'moment' : 'moments'} later, with the plan and without`
      all.push({ figure, unit: 'ms', values, cpu, aim: '< 50' })
    }
    return all
  } finally {
    await corridor.close()
  }
})
console.log(drawTable([{ title: `The time machine, for a deposit into a vault (${rounds} rounds)`, rows }]))
