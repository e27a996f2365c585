import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureWindow } from '../sections/window.ts'
import { drawTable, type Section } from '../table.ts'
import { measureLongConversation } from './longConversation.ts'
import { measurePlanning } from './planning.ts'
import { measureScripts } from './scripts.ts'
import { measureSoak } from './soak.ts'

/** `npm run bench:window [-- --plans 1000 --minutes 6 --turns 10000 --rounds 5]`: what the window costs, beside a blank page. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    plans: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '6' },
    turns: { type: 'string', default: '10000' },
  },
})

const sections: Section[] = [
  await measureWindow(Number(values.rounds)),
  measureScripts(),
  await measurePlanning(Number(values.rounds) * 2),
  await measureSoak({ plans: Number(values.plans), minutes: Number(values.minutes) }),
  await measureLongConversation(Number(values.turns)),
]
const processors = cpus()
console.log(
  `${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}\n`,
)
console.log(drawTable(sections))
