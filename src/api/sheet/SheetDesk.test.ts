import { expect, test, vi } from 'vitest'
import { sheetForTests } from '../../model/sheetForTests.ts'
import { usualPreferences } from '../../model/usualPreferences.ts'
import type { SurfaceRequest } from '../../wallet/surface/SurfaceRequest.ts'
import type { SheetOrder } from './messages.ts'
import { type OpenSheet, SheetDesk, type Surface } from './SheetDesk.ts'

const sheet = sheetForTests()
const id = 'sheet-number-one'
const look = { theme: 'dark', language: 'de', text: 'large' } as const
const approve = { kind: 'approve', id, hash: sheet.hash, typed: null }

function setUp(surface: Surface | null = null) {
  let now = 0
  const orders: SheetOrder[] = []
  const closings: string[] = []
  const opened: { readonly say: (message: unknown) => void; readonly closed: () => void }[] = []
  const openSheet: OpenSheet = async (shows, { receive, closed }) => {
    const window = { tell: (order: SheetOrder) => orders.push(order), close: () => closings.push(shows) }
    opened.push({ say: (message) => receive(message, window), closed })
    return window
  }
  const desk = new SheetDesk({ monotonicMs: () => now, newId: () => id, pause: async () => {} })
  desk.attach(openSheet, surface, () => ({ ...usualPreferences, ...look }))
  const last = () => {
    const found = opened.at(-1)
    if (found === undefined) throw new Error('Nothing was opened.')
    return found
  }
  const pass = (ms: number): void => {
    now += ms
  }
  return { desk, orders, closings, opened, last, pass }
}

const signal = () => new AbortController().signal

test('default', async () => {
  const { desk, orders, closings, last, pass } = setUp()
  const asking = desk.ask(sheet, signal())
  last().say({ kind: 'ready' })
  expect(orders).toEqual([{ kind: 'approval', id, sheet, look }])
  pass(600)
  last().say(approve)
  expect(await asking).toEqual({ decision: 'approve', typed: null })
  expect(closings).toEqual(['approval'])
})

test('behavior: a click in the first moments approves nothing', async () => {
  const { desk, last, pass } = setUp()
  const asking = desk.ask(sheet, signal())
  last().say(approve)
  last().say({ kind: 'ready' })
  pass(599)
  last().say(approve)
  last().say({ kind: 'close' })
  expect(await asking).toEqual({ decision: 'drop' })
})

test('behavior: a no is of the plan that is shown, and of no other', async () => {
  const { desk, last } = setUp()
  const asking = desk.ask(sheet, signal())
  last().say({ kind: 'ready' })
  last().say({ kind: 'no', id: 'sheet-number-two' })
  last().say({ kind: 'no', id })
  expect(await asking).toEqual({ decision: 'no' })
})

test.each<[string, unknown]>([
  ['another sheet’s number', { ...approve, id: 'sheet-number-two' }],
  ['another hash', { ...approve, hash: `0x${'cd'.repeat(32)}` }],
  ['no hash', { ...approve, hash: undefined }],
  ['ten million letters', { ...approve, typed: 'x'.repeat(10_000_000) }],
  ['a word too much', { ...approve, extra: true }],
  ['a prototype', JSON.parse('{"__proto__":{"kind":"approve"},"id":"sheet-number-one"}')],
  ['nothing', null],
  ['a word', 'approve'],
  ['a list', [approve]],
])('E11, A71: %s approves nothing', async (_name, message) => {
  const { desk, last, pass } = setUp()
  const asking = desk.ask(sheet, signal())
  last().say({ kind: 'ready' })
  pass(10_000)
  last().say(message)
  last().closed()
  expect(await asking).toEqual({ decision: 'drop' })
})

test('behavior: a plan that is withdrawn is said so in the sheet, which then closes', async () => {
  const { desk, orders, closings, last } = setUp()
  const controller = new AbortController()
  const asking = desk.ask(sheet, controller.signal)
  last().say({ kind: 'ready' })
  controller.abort('This plan was dropped.')
  expect(await asking).toEqual({ decision: 'drop' })
  await vi.waitFor(() => expect(closings).toEqual(['approval']))
  expect(orders.at(-1)).toEqual({ kind: 'over', sentence: 'This plan was dropped.' })
})

test('behavior: without a shell nothing can be opened', async () => {
  const desk = new SheetDesk({ monotonicMs: () => 0, newId: () => id, pause: async () => {} })
  await expect(desk.ask(sheet, signal())).rejects.toThrow()
  await expect(desk.openWallet()).rejects.toThrow()
})

test('behavior: what the wallet’s view asks goes to the signer, and its answer comes back', async () => {
  const surface = vi.fn<Surface>(async () => ({ reply: 'refused', sentence: 'Locked.', retryAfterSeconds: 3 }))
  const { desk, orders, last } = setUp(surface)
  const open = desk.openWallet()
  last().say({ kind: 'ready' })
  const request: SurfaceRequest = { ask: 'unlock', password: 'a long password' }
  last().say({ kind: 'ask', number: 4, request })
  await vi.waitFor(() => expect(orders).toHaveLength(2))
  expect(surface.mock.calls).toEqual([[request]])
  expect(orders).toEqual([
    { kind: 'wallet', look },
    { kind: 'reply', number: 4, reply: { reply: 'refused', sentence: 'Locked.', retryAfterSeconds: 3 } },
  ])
  last().say({ kind: 'close' })
  await open
})

test.each<[string, unknown]>([
  ['sign', { ask: 'sign', hash: '0x' }],
  ['a password of another type', { ask: 'unlock', password: 7 }],
  ['ten million letters', { ask: 'unlock', password: 'x'.repeat(10_000_000) }],
  ['nothing', undefined],
  ['a prototype', JSON.parse('{"__proto__":{"ask":"lock"}}')],
])('E11: %s does not reach the signer', async (_name, request) => {
  const surface = vi.fn<Surface>()
  const { desk, orders, last } = setUp(surface)
  void desk.openWallet()
  last().say({ kind: 'ask', number: 0, request })
  await vi.waitFor(() => expect(orders).toMatchObject([{ kind: 'reply', reply: { reply: 'refused' } }]))
  expect(surface).not.toHaveBeenCalled()
})

test('behavior: the approval’s view has no way to the signer, nor the wallet’s to an approval', async () => {
  const surface = vi.fn<Surface>()
  const { desk, orders, last, pass } = setUp(surface)
  const asking = desk.ask(sheet, signal())
  last().say({ kind: 'ask', number: 0, request: { ask: 'state' } })
  last().closed()
  await asking
  const open = desk.openWallet()
  pass(10_000)
  last().say(approve)
  last().closed()
  await open
  expect(surface).not.toHaveBeenCalled()
  expect(orders).toEqual([])
})

test('behavior: a surface that fails is a refusal', async () => {
  const { desk, orders, last } = setUp(() => Promise.reject(new Error('The process is gone.')))
  void desk.openWallet()
  last().say({ kind: 'ask', number: 0, request: { ask: 'state' } })
  await vi.waitFor(() => expect(orders).toMatchObject([{ reply: { sentence: expect.stringContaining('not answer') } }]))
})
