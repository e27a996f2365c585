import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { openCorridor } from '../openCorridor.ts'
import { inScratch } from '../scratch.ts'
import { drawTable } from '../table.ts'
import { drainDream } from './cases/drainDream.ts'
import { measureCases } from './cases/measureCases.ts'
import { printCases } from './cases/printCases.ts'
import { measureGrowth } from './growth.ts'
import { againstEveryWay, againstSolver, drawCompared } from './optimum.ts'

/**
 * `node bench/planner/main.ts [--only optimum,growth,cases] [--rounds 30] [--cases 200] [--seed 1]`: how good the planner's
 * choices are, how fast, and what came of them.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '30' },
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const only = values.only?.split(',') ?? ['optimum', 'growth', 'cases']
const rounds = Math.max(1, Number(values.rounds))

const processors = cpus()
console.log(
  `${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}\n`,
)

if (only.includes('optimum')) {
  console.log('Sharing out an amount over places: how far from the best (aim: a gap of 1e-9 at most)\n')
  const plain = { lines: 20, fixed: false, kinked: 0 }
  const dear = { lines: 8, fixed: true, kinked: 0.3 }
  console.log(
    `${drawCompared([
      againstEveryWay(3_000),
      againstSolver('HiGHS: 100 places, 20 lines each', 30, { ...plain, count: 100 }),
      againstSolver('HiGHS: 1,000 places, 20 lines each', 10, { ...plain, count: 1_000 }),
      againstSolver('HiGHS: 20 places with gas and kinks', 30, { ...dear, count: 20 }),
      againstSolver('HiGHS: 100 places with gas and kinks', 20, { ...dear, count: 100 }),
      againstSolver('HiGHS: 300 places with gas and kinks', 5, { ...dear, count: 300 }),
    ])}\n`,
  )
}

if (only.includes('growth')) console.log(drawTable([measureGrowth(rounds)]))

if (only.includes('cases'))
  await inScratch(async (folder) => {
    const corridor = await openCorridor(folder)
    try {
      const count = Math.max(1, Number(values.cases))
      const lost = await drainDream(corridor)
      const measured = await measureCases(corridor, { count, seed: Number(values.seed) })
      console.log(`\n${printCases(measured)}`)
      console.log(
        `  Drained by its owner on the practice chain, the Dream vault gave ${lost ? 'nothing' : 'something'} back.`,
      )
    } finally {
      await corridor.close()
    }
  })
