import { rankKnown } from '../../src/intent/nearest/rankKnown.ts'
import { loadMessages, measureHalves, measureSets } from './measure.ts'

/** `node bench/nearest/main.ts`: how often what is offered for a message that was not understood is about what it is about. */
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`.padStart(6)
for (const { name, n, first, within, answered, rightly } of [...measureHalves(), measureSets()])
  console.log(
    `${name.padEnd(14)} n ${String(n).padStart(3)}  first ${percent(first, n)}  within four ${percent(within, n)}  answered ${String(answered).padStart(2)}, rightly ${String(rightly).padStart(2)}`,
  )

const messages = loadMessages('messages').map(({ message }) => message)
const from = performance.now()
for (let round = 0; round < 10; round += 1) for (const message of messages) rankKnown(message, [])
console.log(`${((performance.now() - from) / (10 * messages.length)).toFixed(2)} ms a message`)
