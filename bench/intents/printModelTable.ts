import { arbitrate } from '../../src/intent/arbitrate.ts'
import { makeRequest } from '../../src/intent/model/makeRequest.ts'
import { readWithModel } from '../../src/intent/model/readWithModel.ts'
import { read } from '../../src/intent/read.ts'
import type { Reading, ReadRequest } from '../../src/model/Reading.ts'
import { isExactFor, isUnsafeFor } from './judge.ts'
import { loadSets } from './load.ts'
import { openModel } from './readThrough.ts'

const never = new AbortController().signal

/**
 * How well one of Ollama's models reads the labelled messages: by itself, and beside the parser. `offered` are messages
 * that the parser did not get and whose meaning is among the sentences offered; `misleading` are offers that, picked,
 * would do otherwise than was meant.
 */
export async function printModelTable(name: string): Promise<void> {
  const model = await openModel(name)
  console.log(`${model.name} ${model.digest}`)
  for (const set of loadSets()) {
    const sum = { alone: 0, unsafeAlone: 0, failed: 0, parser: 0, offered: 0, misleading: 0, unsafe: 0, ms: 0 }
    for (const row of set.rows) {
      const request: ReadRequest = { turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} }
      const started = performance.now()
      const answer = await model.ask(makeRequest(request), never)
      sum.ms += performance.now() - started
      // Read by itself and beside the parser from one and the same answer.
      const same = { ...model, ask: async () => answer }
      const told = await readWithModel(request, same, never)
      const alone: Reading =
        told.status === 'read'
          ? { intents: [...told.intents], ask: null, refuse: null }
          : { intents: [], ask: ['action'], refuse: null }
      sum.failed += Number(told.status === 'failed')
      sum.alone += Number(isExactFor(row, alone))
      sum.unsafeAlone += Number(isUnsafeFor(row, alone))
      const { reading, offers } = await arbitrate(read(request), request, same, never)
      const said = offers.map((offer) => read({ ...request, turns: [...request.turns, offer] }))
      const exact = isExactFor(row, reading)
      sum.parser += Number(exact)
      sum.offered += Number(!exact && said.some((one) => isExactFor(row, one)))
      sum.misleading += said.filter((one) => isUnsafeFor(row, one)).length
      sum.unsafe += Number(isUnsafeFor(row, reading))
    }
    const ms = (sum.ms / set.rows.length).toFixed(0)
    console.log(
      `${set.name.padEnd(16)} n ${set.rows.length}  model alone: exact ${sum.alone}, unsafe ${sum.unsafeAlone}, failed ${sum.failed}, ${ms} ms a message`,
    )
    console.log(
      `${''.padEnd(16)} both: exact ${sum.parser}, offered besides ${sum.offered}, misleading offers ${sum.misleading}, unsafe ${sum.unsafe}`,
    )
  }
}
