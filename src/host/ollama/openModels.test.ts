import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Manner, type StandIn, startStandIn } from '../../../e2e/ollama/standIn.ts'
import type { PullProgress } from '../../model/ModelsView.ts'
import { openModels } from './openModels.ts'

let server: StandIn
let folder: string
const never = new AbortController().signal
const request = { system: 's', prompt: 'p', format: { type: 'object' } }

beforeEach(async () => {
  server = await startStandIn()
  folder = mkdtempSync(join(tmpdir(), 'sayso-models-'))
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (host = server.host) =>
  openModels({
    host,
    choice: join(folder, 'model.json'),
    freeMemory: () => 6e9,
    answerMs: 1_500,
    listMs: 1_000,
    stallMs: 150,
  })

async function askChosen(signal = never) {
  const models = open()
  await models.choose('stand-in:1b')
  return models.chosen()?.ask(request, signal)
}

async function collect(stream: AsyncIterable<PullProgress>): Promise<PullProgress[]> {
  const all: PullProgress[] = []
  for await (const each of stream) all.push(each)
  return all
}

describe('openModels', () => {
  test('default', async () => {
    server.answer = () => '{"steps":[{}]}'
    expect(await open().view()).toMatchObject({
      status: 'ready',
      local: true,
      version: '0.0.0-stand-in',
      installed: [{ name: 'stand-in:1b', size: '1300000000' }],
      chosen: null,
      recommended: { name: 'qwen3:4b' },
      warnings: [],
    })
    expect(await askChosen()).toEqual({ status: 'answered', text: '{"steps":[{}]}' })
    expect(server.asked[0]).toMatchObject({
      model: 'stand-in:1b',
      stream: true,
      format: { type: 'object' },
      options: { temperature: 0, num_predict: 600 },
    })
  })

  test('behavior: nothing is asked of Ollama before somebody looks', async () => {
    expect(open().chosen()).toBeNull()
    expect(server.paths).toEqual([])
  })

  test('behavior: the choice is remembered, and can be taken back', async () => {
    await open().choose('stand-in:1b')
    expect(open().chosen()).toMatchObject({ name: 'stand-in:1b', digest: 'ab'.repeat(32) })
    expect((await open().choose(null)).chosen).toBeNull()
    expect(open().chosen()).toBeNull()
  })

  test('behavior: a damaged choice is none', () => {
    writeFileSync(join(folder, 'model.json'), '{"version":1,"chosen":{"name":"\u0000"')
    expect(open().chosen()).toBeNull()
  })

  test('behavior: no Ollama is an answer, with how to get it', async () => {
    await server.close()
    expect(await open().view()).toMatchObject({ status: 'absent', installed: [], warnings: [] })
    await expect(open().choose('stand-in:1b')).rejects.toThrow('does not answer')
  })

  test.each([
    ['stall', 'took too long'],
    ['cut-off', 'vanished'],
    ['endless', 'cut off'],
    ['blanks', 'none'],
    ['no-memory', 'more system memory'],
    ['vanish', 'vanished'],
    ['redirect', 'vanished'],
    ['no-json', 'none'],
  ] as const satisfies readonly (readonly [Manner, string])[])(
    'A22, F26 behavior: a server that misbehaves (%s) is a plain sentence, in bounded time',
    async (manner, words) => {
      server.manner = manner
      const started = performance.now()
      expect(await askChosen()).toEqual({ status: 'failed', sentence: expect.stringContaining(words) })
      expect(performance.now() - started).toBeLessThan(4_000)
    },
  )

  test('behavior: whoever asked may leave', async () => {
    server.manner = 'stall'
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 50)
    expect(await askChosen(leaving.signal)).toMatchObject({ status: 'failed' })
  })

  test('A23 behavior: a model whose digest changed is warned of and not asked until it is chosen again', async () => {
    const models = open()
    await models.choose('stand-in:1b')
    server.models = [{ name: 'stand-in:1b', digest: 'ee'.repeat(32), size: 1 }]
    expect((await models.view()).warnings).toEqual([expect.stringContaining('digest changed')])
    expect(await models.chosen()?.ask(request, never)).toMatchObject({ status: 'failed' })
    expect(server.asked).toEqual([])
    expect((await models.choose('stand-in:1b')).warnings).toEqual([])
  })

  test('behavior: where the words would leave this machine, that is said', async () => {
    server.models = [{ name: 'big:cloud', digest: 'ab'.repeat(32), size: 1, remote_host: 'https://ollama.com' }]
    expect((await open().choose('big:cloud')).warnings).toEqual([expect.stringContaining('cloud')])
    expect(await open('http://192.0.2.1:1').view()).toMatchObject({ local: false, recommended: null })
  })

  test('behavior: names that are none are left out', async () => {
    server.models.push({ name: '\u001b[31mevil name', digest: 'ab'.repeat(32), size: 1 })
    expect((await open().view()).installed).toHaveLength(1)
  })
})

describe('pull', () => {
  test.each(['well', 'stall-once', 'break-once'] as const)('default: %s ends in done', async (pulling) => {
    server.pulling = pulling
    const steps = await collect(open().pull('new:1b', never))
    expect(steps.at(-1)).toMatchObject({ status: 'done' })
    expect(steps.some(({ completed, total }) => completed === '500000' && total === '1000000')).toBe(true)
    expect(steps.some(({ detail }) => detail.includes('going on'))).toBe(pulling !== 'well')
    expect((await open().view()).installed.map(({ name }) => name)).toContain('new:1b')
  })

  test('behavior: what Ollama says no to is not tried again', async () => {
    server.pulling = 'refuse'
    expect(await collect(open().pull('none:1b', never))).toEqual([
      { status: 'failed', detail: expect.stringContaining('file does not exist'), completed: null, total: null },
    ])
  })

  test('behavior: it can be stopped', async () => {
    server.pulling = 'stall'
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 100)
    expect((await collect(open().pull('new:1b', leaving.signal))).at(-1)).toMatchObject({ status: 'cancelled' })
  })
})
