import { expect, test, vi } from 'vitest'
import type { BridgeReply } from '../src/api/bridge/messages.ts'
import { replyChannel, sendChannel } from './channels.ts'
import type { IpcMainPart } from './handleFrom.ts'
import { stillCore } from './page/stillCore.ts'
import { type ContentsPart, serveIpc } from './serveIpc.ts'

const document = 'document-number-one'
const ask = { kind: 'query', id: 0, path: 'history', input: undefined }

function setUp() {
  const channels = new Map<string, Parameters<IpcMainPart['handle']>[1]>()
  const listeners = new Map<string, () => void>()
  const sent: (readonly [string, string, BridgeReply])[] = []
  const mainFrame = { url: 'app://sayso/' }
  const contents: ContentsPart = {
    mainFrame,
    isDestroyed: () => false,
    send: (channel, receiver, reply) => sent.push([channel, receiver, reply]),
    on: (event, listener) => listeners.set(event, listener),
  }
  const history = vi.fn(() => [])
  serveIpc(
    {
      handle: (channel, listener) => channels.set(channel, listener),
      removeHandler: (channel) => channels.delete(channel),
    },
    contents,
    stillCore({ history }),
  )
  const say = async (event: { sender: unknown; senderFrame: { url: string } | null }, ...args: unknown[]) => {
    channels.get(sendChannel)?.(event, ...args)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { channels, listeners, sent, contents, mainFrame, history, say }
}

test('default', async () => {
  const { say, contents, mainFrame, sent } = setUp()
  await say({ sender: contents, senderFrame: mainFrame }, document, ask)
  expect(sent).toEqual([[replyChannel, document, { kind: 'result', id: 0, data: [] }]])
})

test('E11: there is one channel, and it goes with the window', () => {
  const { channels, listeners } = setUp()
  expect([...channels.keys()]).toEqual([sendChannel])
  listeners.get('destroyed')?.()
  expect(channels.size).toBe(0)
})

test('E11, A74: a frame inside the page, another window, a frame that is gone, and another address are not listened to', async () => {
  const { say, contents, mainFrame, history } = setUp()
  await say({ sender: contents, senderFrame: { url: 'app://sayso/' } }, document, ask)
  await say({ sender: {}, senderFrame: mainFrame }, document, ask)
  await say({ sender: contents, senderFrame: null }, document, ask)
  mainFrame.url = 'https://evil.example/'
  await say({ sender: contents, senderFrame: mainFrame }, document, ask)
  mainFrame.url = 'app://sayso.evil/'
  await say({ sender: contents, senderFrame: mainFrame }, document, ask)
  expect(history).not.toHaveBeenCalled()
})

test.each([
  [[]],
  [[document]],
  [[7, ask]],
  [[document, null]],
  [[document, 'query']],
  [[document, { ...ask, extra: 1 }]],
  [[document, { ...ask, id: -1 }]],
  [[document, { ...ask, path: 'x'.repeat(10_000_000) }]],
  [[document, JSON.parse('{"__proto__":{"kind":"query"},"id":0}')]],
])('E11: garbage %# is ignored', async (args) => {
  const { say, contents, mainFrame, history, sent } = setUp()
  await say({ sender: contents, senderFrame: mainFrame }, ...args)
  expect(history).not.toHaveBeenCalled()
  expect(sent).toEqual([])
})
