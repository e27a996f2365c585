import { expect, test, vi } from 'vitest'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'
import { type SurfacePort, serveSurface } from './serveSurface.ts'

const locked: SurfaceReply = { reply: 'refused', sentence: 'Locked.', retryAfterSeconds: 2 }

function setUp(answer: Parameters<typeof serveSurface>[1] = async () => locked) {
  const sent: unknown[] = []
  let hear = (_message: unknown): void => {}
  const port: SurfacePort = {
    send: (one) => sent.push(one),
    onMessage: (listen) => {
      hear = listen
    },
  }
  serveSurface(port, answer)
  return { sent, hear: (message: unknown) => hear(message) }
}

test('default', async () => {
  const answer = vi.fn(async () => locked)
  const { sent, hear } = setUp(answer)
  hear({ number: 3, request: { ask: 'unlock', password: 'a long password' } })
  await vi.waitFor(() => expect(sent).toEqual([{ number: 3, reply: locked }]))
  expect(answer.mock.calls).toEqual([[{ ask: 'unlock', password: 'a long password' }]])
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', '{"number":1}'],
  ['no number', { request: { ask: 'state' } }],
  ['a number below zero', { number: -1, request: { ask: 'state' } }],
  ['a word too much', { number: 1, request: { ask: 'state' }, extra: 1 }],
  ['a prototype', JSON.parse('{"__proto__":{"number":1,"request":{"ask":"state"}}}')],
])('E11: %s is not answered', async (_name, message) => {
  const answer = vi.fn(async () => locked)
  const { sent, hear } = setUp(answer)
  hear(message)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(answer).not.toHaveBeenCalled()
  expect(sent).toEqual([])
})

test.each<[string, unknown]>([
  ['signing', { ask: 'sign' }],
  ['a password of ten million letters', { ask: 'unlock', password: 'x'.repeat(10_000_000) }],
  ['no request', undefined],
])('E11, K09: %s is refused', async (_name, request) => {
  const answer = vi.fn(async () => locked)
  const { sent, hear } = setUp(answer)
  hear({ number: 1, request })
  await vi.waitFor(() => expect(sent).toMatchObject([{ number: 1, reply: { reply: 'refused' } }]))
  expect(answer).not.toHaveBeenCalled()
})

test('behavior: what fails is a refusal that says nothing of what was typed', async () => {
  const { sent, hear } = setUp(() => Promise.reject(new Error('canary')))
  hear({ number: 1, request: { ask: 'unlock', password: 'canary' } })
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(JSON.stringify(sent)).not.toContain('canary')
})
