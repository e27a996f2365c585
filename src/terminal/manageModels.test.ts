import { describe, expect, test } from 'vitest'
import { callerFor } from '../api/router.ts'
import { coreOfTest, models } from '../api/testing/coreOfTest.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { manageModels } from './manageModels.ts'

async function type(typed: string, change: Parameters<typeof coreOfTest>[0] = {}) {
  const core = coreOfTest(change)
  const notes: string[] = []
  const printer = { stage: () => {}, note: (sentence: string) => notes.push(sentence) }
  const desk = { caller: callerFor(core, 'terminal'), printer, onInterrupt: () => () => {} }
  return { status: await manageModels(desk, typed), notes, asked: core.asked }
}

describe('manageModels', () => {
  test('default', async () => {
    const installed = [{ name: 'qwen3:4b', digest: 'ab'.repeat(32), size: '2500000000' }]
    const { status, notes } = await type('/models', {
      models: async () => ({
        ...models,
        status: 'ready',
        version: '1',
        installed,
        chosen: 'qwen3:4b',
        warnings: ['It changed.'],
      }),
    })
    expect(status).toBe(0)
    expect(notes[0]).toBe('Careful: It changed.')
    expect(notes.join('\n')).toContain('qwen3:4b                 2.5 GB  abababababab  (asked')
  })

  test.each(['what models are there', 'send 1 eth to bob', '/modelsx'])('behavior: %s is a message', async (typed) => {
    expect((await type(typed)).status).toBeNull()
  })

  test('behavior: choosing, choosing none, and fetching reach the core', async () => {
    expect((await type('/model qwen3:4b')).asked).toEqual([['choose', { name: 'qwen3:4b' }]])
    expect((await type('/model none')).asked).toEqual([['choose', { name: null }]])
    expect(await type('/pull qwen3:4b')).toMatchObject({ asked: [['pull', { name: 'qwen3:4b' }]], notes: ['Fetched.'] })
  })

  test('behavior: what goes wrong is one plain sentence', async () => {
    const chooseModel = async () => {
      throw new SaysoError('input-invalid', 'Ollama has no such model.')
    }
    expect(await type('/model nope', { chooseModel })).toMatchObject({
      status: 4,
      notes: ['Ollama has no such model.'],
    })
    expect((await type('/model')).status).toBe(2)
    expect((await type('/pull ../../etc')).status).toBe(2)
  })
})
