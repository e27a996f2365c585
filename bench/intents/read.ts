// Reads one request a line on standard input ({id, turns, done?, contacts?}) and prints one Reading a line.
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { read } from '../../src/intent/read.ts'
import { readRequest } from '../../src/model/Reading.ts'

const labelled = readRequest.extend({ id: z.string() })

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, ...request } = labelled.parse(JSON.parse(line))
  console.log(JSON.stringify({ id, ...read(request) }))
}
