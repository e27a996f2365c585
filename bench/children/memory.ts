import { randomUUID } from 'node:crypto'
import { openCore } from '../../src/host/openCore.ts'
import { memoryOf } from '../memoryOf.ts'
import { sentences } from '../sentences.ts'

// `node memory.ts PROFILE`: prints what the core and the chain below it hold after opening, and after 100 messages.
const [profile] = process.argv.slice(2)
if (profile === undefined) throw new Error('A profile, please')
const { core, close } = await openCore({ profile })
report()
const messages = [sentences.earn, sentences.swap, sentences.supply, sentences.send, 'show my portfolio']
for (let index = 0; index < 100; index += 1) {
  const message = messages[index % messages.length] ?? sentences.swap
  for await (const stage of core.say({ conversation: randomUUID(), message }, new AbortController().signal))
    if (stage.stage === 'error') throw new Error(stage.error.message)
}
report()
await close()
process.exit()

function report(): void {
  const { own, below } = memoryOf(process.pid, 'resident')
  console.log(JSON.stringify({ own, below }))
}
