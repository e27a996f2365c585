// Reads one request a line on standard input ({id, turns, done?, contacts?}) and prints one Reading a line.
// --reader builtin|model|both (both), --model NAME: which reader, and which of Ollama's models. Without NAME none is asked.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { read } from '../../src/intent/read.ts'
import { readRequest } from '../../src/model/Reading.ts'

const { values } = parseArgs({
  options: {
    jsonl: { type: 'boolean', default: false },
    reader: { type: 'string', default: 'both' },
    model: { type: 'string' },
  },
})
const reader = z.enum(['builtin', 'model', 'both']).parse(values.reader)
const named = reader !== 'builtin' && (values.model !== undefined || reader === 'model')
// The parser alone starts without a line of the model's code.
const through = named ? await (await import('./readThrough.ts')).readThrough(reader, values.model) : null
const labelled = readRequest.extend({ id: z.string() })

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, ...request } = labelled.parse(JSON.parse(line))
  console.log(JSON.stringify({ id, ...(through === null ? read(request) : await through(request)) }))
}
