import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { Core } from '../Core.ts'
import { coreOfTest, told, view } from '../testing/coreOfTest.ts'
import type { BridgeReply } from './messages.ts'
import { serveBridge } from './serveBridge.ts'

const hash = `0x${'ab'.repeat(32)}`
const rejections: unknown[] = []
const note = (reason: unknown): void => {
  rejections.push(reason)
}

beforeEach(() => {
  rejections.length = 0
  process.on('unhandledRejection', note)
})
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  process.off('unhandledRejection', note)
  expect(rejections).toEqual([])
})

function served(change: Partial<Core> = {}) {
  const replies: BridgeReply[] = []
  const core = coreOfTest(change)
  const server = serveBridge(core, (reply) => replies.push(reply))
  const until = (count: number) => vi.waitFor(() => expect(replies.length).toBeGreaterThanOrEqual(count))
  return { core, server, replies, until }
}

describe('serveBridge', () => {
  test('default', async () => {
    const { server, replies, until } = served()
    server.receive({ kind: 'query', id: 1, path: 'portfolio', input: undefined })
    await until(1)
    server.receive({ kind: 'mutation', id: 2, path: 'drop', input: { planId: 'p' } })
    await until(2)
    server.receive({ kind: 'subscription', id: 3, path: 'say', input: { conversation: 'c', message: 'hello' } })
    await until(4)
    expect(replies).toEqual([
      { kind: 'result', id: 1, data: view },
      { kind: 'result', id: 2, data: told },
      { kind: 'event', id: 3, data: told },
      { kind: 'end', id: 3 },
    ])
  })

  test('behavior: a question without an input is answered, whether or not the input is named', async () => {
    const { server, replies, until } = served()
    server.receive({ kind: 'query', id: 1, path: 'history' })
    await until(1)
    expect(replies).toEqual([{ kind: 'result', id: 1, data: [] }])
  })

  test.each([
    ['nothing', 'query'],
    ['say', 'query'],
    ['portfolio', 'mutation'],
    ['constructor', 'query'],
    ['__proto__', 'query'],
    ['', 'subscription'],
  ])('behavior: “%s” as a %s is a failure, as data', async (path, kind) => {
    const { server, replies, until } = served()
    server.receive({ kind, id: 9, path, input: undefined })
    await until(1)
    expect(replies).toMatchObject([{ kind: 'failed', id: 9, error: { message: expect.any(String) } }])
    expect(JSON.parse(JSON.stringify(replies))).toEqual(replies)
  })

  test('behavior: an input that does not fit is said not to, and reaches nothing', async () => {
    const { server, core, replies, until } = served()
    server.receive({ kind: 'subscription', id: 1, path: 'approve', input: { planId: 'p', hash: '0x', by: 'yes-flag' } })
    await until(1)
    expect(replies).toEqual([
      {
        kind: 'failed',
        id: 1,
        error: {
          code: 'input-invalid',
          message: 'The window sent something that the core does not take. Nothing was done.',
          facts: {},
        },
      },
    ])
    expect(core.asked).toEqual([])
  })

  test('behavior: what the core throws arrives with its code and facts; what is foreign, as internal', async () => {
    const own = new SaysoError('disk-full', 'The disk is full.', { facts: { path: '/x' } })
    const { server, replies, until } = served({
      history: () => {
        throw own
      },
      fundPractice: () => Promise.reject(new TypeError('x is undefined')),
    })
    server.receive({ kind: 'query', id: 1, path: 'history', input: undefined })
    await until(1)
    server.receive({ kind: 'mutation', id: 2, path: 'fundPractice', input: undefined })
    await until(2)
    expect(replies).toMatchObject([
      { kind: 'failed', id: 1, error: { code: 'disk-full', message: 'The disk is full.', facts: { path: '/x' } } },
      { kind: 'failed', id: 2, error: { code: 'internal', facts: { detail: 'x is undefined' } } },
    ])
  })

  test('behavior: whatever a page sends, nothing is thrown', async () => {
    const { server, core } = served()
    const circular: Record<string, unknown> = { kind: 'query', id: 1 }
    circular.path = circular
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('A trap.')
        },
      },
    )
    for (const garbage of [undefined, null, 0, '', 'query', [], () => 1, Symbol('s'), 5n, circular, trap])
      expect(() => server.receive(garbage)).not.toThrow()
    fc.assert(
      fc.property(fc.anything(), fc.nat({ max: 3 }), (input, id) => {
        server.receive(input)
        server.receive({ kind: 'query', id, path: input, input })
        server.receive({ kind: input, id, path: 'rpc', input })
        server.receive({ kind: 'subscription', id, path: 'approve', input })
        server.receive({ kind: 'stop', id: input })
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(core.asked).toEqual([])
  })

  test('behavior: a stop ends a subscription, and no word of it comes after', async () => {
    const { server, core, replies, until } = served()
    server.receive({ kind: 'subscription', id: 4, path: 'watchPortfolio', input: undefined })
    await until(3)
    server.receive({ kind: 'stop', id: 4 })
    const heard = replies.length
    await vi.waitFor(() => expect(core.asked).toEqual([['watch'], ['watch ended']]))
    expect(replies).toHaveLength(heard)
    expect(replies.every(({ kind }) => kind === 'event')).toBe(true)
  })

  test('behavior: a number that is in use is not used twice; once stopped, it may be', async () => {
    const { server, core, until, replies } = served()
    const watch = { kind: 'subscription', id: 4, path: 'watchPortfolio', input: undefined }
    server.receive(watch)
    await until(1)
    server.receive(watch)
    await until(3)
    expect(core.asked).toEqual([['watch']])
    server.receive({ kind: 'stop', id: 4 })
    server.receive(watch)
    await vi.waitFor(() => expect(core.asked).toEqual([['watch'], ['watch'], ['watch ended']]))
    // The end of the first has not taken the second's place in the list: it can be stopped as well.
    server.receive({ kind: 'stop', id: 4 })
    await vi.waitFor(() => expect(core.asked).toHaveLength(4))
    expect(replies.some(({ kind }) => kind === 'failed')).toBe(false)
  })

  test.each(['stop', 'close'] as const)(
    'behavior: what was approved goes on to its end after a %s, unheard',
    async (way) => {
      const { server, core, replies, until } = served()
      server.receive({ kind: 'subscription', id: 5, path: 'approve', input: { planId: 'p', hash } })
      await until(1)
      if (way === 'stop') server.receive({ kind: 'stop', id: 5 })
      else server.close()
      await vi.waitFor(() => {
        core.goOn()
        expect(core.approvalEnd()).not.toBeNull()
      })
      expect(core.approvalEnd()).toBe('played to its end')
      expect(replies).toHaveLength(1)
    },
  )

  test('behavior: a page that went away while it is being told does not bring the core down', async () => {
    const core = coreOfTest()
    const server = serveBridge(core, () => {
      throw new Error('The window is gone.')
    })
    server.receive({ kind: 'query', id: 1, path: 'portfolio', input: undefined })
    server.receive({ kind: 'query', id: 2, path: 'nothing', input: undefined })
    server.receive({ kind: 'subscription', id: 3, path: 'approve', input: { planId: 'p', hash } })
    await vi.waitFor(() => {
      core.goOn()
      expect(core.approvalEnd()).toBe('played to its end')
    })
  })
})
