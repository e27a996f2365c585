import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openModels } from '../../src/host/ollama/openModels.ts'
import { arbitrate } from '../../src/intent/arbitrate.ts'
import type { AskModel } from '../../src/intent/model/AskModel.ts'
import { readWithModel } from '../../src/intent/model/readWithModel.ts'
import { read } from '../../src/intent/read.ts'
import type { Reading, ReadRequest } from '../../src/model/Reading.ts'

export type Offered = Reading & { readonly offers?: readonly string[] }

const never = new AbortController().signal

/**
 * A reader that may ask a model. `model`: what the model's answer comes to by itself, once grounded; `ask: ["action"]`
 * where it comes to nothing. `both`: as the app reads, with the sentences it would offer. Null where no model is named:
 * then the built-in parser reads alone.
 */
export async function readThrough(
  reader: 'model' | 'both',
  name: string | undefined,
): Promise<((request: ReadRequest) => Promise<Offered>) | null> {
  if (name === undefined) {
    if (reader === 'model') throw new Error('--reader model needs --model NAME.')
    return null
  }
  const model = await openModel(name)
  return async (request) => {
    if (reader === 'both') {
      const { reading, offers } = await arbitrate(read(request), request, model, never)
      return { ...reading, ...(offers.length > 0 && { offers }) }
    }
    const told = await readWithModel(request, model, never)
    if (told.status === 'failed') process.stderr.write(`${told.sentence}\n`)
    return told.status === 'read'
      ? { intents: [...told.intents], ask: null, refuse: null }
      : { intents: [], ask: ['action'], refuse: null }
  }
}

/** One of Ollama's models, at OLLAMA_HOST, chosen for this run only. */
export async function openModel(name: string): Promise<AskModel> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-read-'))
  try {
    const options = { host: process.env.OLLAMA_HOST, choice: join(folder, 'model.json'), freeMemory: () => 0 }
    const models = openModels({ ...options, answerMs: 120_000 })
    await models.choose(name)
    const model = models.chosen()
    if (model === null) throw new Error(`${name} was not chosen.`)
    return model
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
