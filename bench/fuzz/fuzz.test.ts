import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startStandIn } from '../../e2e/ollama/standIn.ts'
import { openModels } from '../../src/host/ollama/openModels.ts'
import { arbitrate } from '../../src/intent/arbitrate.ts'
import { read } from '../../src/intent/read.ts'
import { isUnsafeFor } from '../intents/judge.ts'
import { loadSets } from '../intents/load.ts'
import { estranged, fuzzIntents, tellTheTruth } from './fuzzIntents.ts'
import { hostileAnswer } from './hostile.ts'
import { randomFrom } from './random.ts'

const rows = loadSets().flatMap((set) => set.rows)

describe('fuzzIntents', () => {
  test('default: not one reading is unsafe that was not so by the parser alone, whatever a model answers', async () => {
    const result = await fuzzIntents(rows, 900, 7)
    expect(result.asked).toBeGreaterThan(180)
    expect(result.unsafe).toBe(result.unsafeAlone)
    expect(result.acts).toBe(0)
    expect(result.strange).toEqual([])
  })

  test('behavior: the same seed gives the same figures', async () => {
    expect(await fuzzIntents(rows, 100, 3)).toEqual(await fuzzIntents(rows, 100, 3))
  })
})

describe('tellTheTruth', () => {
  test('default: what a truthful stand-in has right is right in the end, but where the parser is sure of something else', async () => {
    // Some of the messages, and others in strange words: each is read several times, and `npm run fuzz:intents` reads them all.
    const [some, others] = [0, 1].map((first) => rows.filter((_, index) => index % 3 === first))
    for (const set of [some ?? [], (others ?? []).map(estranged)]) {
      const truth = await tellTheTruth(set)
      expect(truth.right).toBeGreaterThan(200)
      expect(truth.lost.filter((each) => !each.endsWith('(parser sure)'))).toEqual([])
      expect(truth.exactOrOffered).toBeGreaterThan(truth.parserExact)
    }
  })
})

describe('a malicious server', () => {
  test('default: over the real protocol too, nothing unsafe comes of it', async () => {
    const server = await startStandIn()
    const folder = mkdtempSync(join(tmpdir(), 'sayso-fuzz-'))
    try {
      const models = openModels({ host: server.host, choice: join(folder, 'model.json'), freeMemory: () => 4e9 })
      await models.choose('stand-in:1b')
      const model = models.chosen()
      if (model === null) throw new Error('No model was chosen.')
      const random = randomFrom(11)
      for (let i = 0; i < 60; i += 1) {
        const row = estranged(random.pick(rows))
        const request = { turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} }
        server.answer = () => hostileAnswer(row, random)
        const alone = read(request)
        const { reading } = await arbitrate(alone, request, model, new AbortController().signal)
        expect(isUnsafeFor(row, reading), row.id).toBe(isUnsafeFor(row, alone))
      }
      expect(server.asked.length).toBeGreaterThan(5)
    } finally {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
