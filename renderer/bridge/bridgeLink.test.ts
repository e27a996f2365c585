import { createTRPCClient } from '@trpc/client'
import { expect, test } from 'vitest'
import type { Bridge, BridgeReply, BridgeRequest } from '../../src/api/bridge/messages.ts'
import type { AppRouter } from '../../src/api/router.ts'
import { bridgeLink } from './bridgeLink.ts'
import { errorDataOf } from './errorDataOf.ts'

function fakeBridge() {
  const sent: BridgeRequest[] = []
  const listeners = new Set<(reply: BridgeReply) => void>()
  const bridge: Bridge = {
    send: (request) => void sent.push(request),
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const reply = (message: BridgeReply) => {
    for (const listener of listeners) listener(message)
  }
  const client = createTRPCClient<AppRouter>({ links: [bridgeLink(bridge, 7)] })
  return { sent, reply, client }
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0))

test('default: a query goes out with its path and comes back as data', async () => {
  const { sent, reply, client } = fakeBridge()
  const info = client.info.query()
  await tick()
  expect(sent).toEqual([{ kind: 'query', id: 7, path: 'info', input: undefined }])
  reply({ kind: 'result', id: 7, data: { version: '1' } })
  await expect(info).resolves.toEqual({ version: '1' })
})

test('behavior: answers meet their questions, whatever the order', async () => {
  const { reply, client } = fakeBridge()
  const first = client.rpc.query({ method: 'eth_chainId', params: [] })
  const second = client.rpc.query({ method: 'eth_blockNumber', params: [] })
  await tick()
  reply({ kind: 'result', id: 8, data: { status: 'ok', result: '0x2' } })
  reply({ kind: 'result', id: 7, data: { status: 'ok', result: '0x1' } })
  await expect(first).resolves.toEqual({ status: 'ok', result: '0x1' })
  await expect(second).resolves.toEqual({ status: 'ok', result: '0x2' })
})

test('behavior: a failure keeps its code, sentence and facts', async () => {
  const { reply, client } = fakeBridge()
  const portfolio = client.portfolio.query().catch((thrown: unknown) => errorDataOf(thrown))
  await tick()
  const error = { code: 'chain-unreachable', message: 'The chain does not answer.', facts: { after: '3 s' } } as const
  reply({ kind: 'failed', id: 7, error })
  await expect(portfolio).resolves.toEqual(error)
})

test('behavior: a subscription streams and completes; unsubscribing afterwards sends nothing', async () => {
  const { sent, reply, client } = fakeBridge()
  const seen: unknown[] = []
  const subscription = client.watchPortfolio.subscribe(undefined, {
    onData: (view) => seen.push(view),
    onComplete: () => seen.push('complete'),
  })
  reply({ kind: 'event', id: 7, data: 1 })
  reply({ kind: 'event', id: 7, data: 2 })
  reply({ kind: 'end', id: 7 })
  subscription.unsubscribe()
  expect(seen).toEqual([1, 2, 'complete'])
  expect(sent.map((request) => request.kind)).toEqual(['subscription'])
})

test('behavior: unsubscribing tells the core to stop, once, and later events are not heard', async () => {
  const { sent, reply, client } = fakeBridge()
  const seen: unknown[] = []
  const subscription = client.say.subscribe({ conversation: 'c', message: 'hi' }, { onData: (s) => seen.push(s) })
  subscription.unsubscribe()
  subscription.unsubscribe()
  reply({ kind: 'event', id: 7, data: 1 })
  expect(seen).toEqual([])
  expect(sent.map((request) => request.kind)).toEqual(['subscription', 'stop'])
})

test('behavior: answers to nobody are ignored', () => {
  const { reply } = fakeBridge()
  expect(() => reply({ kind: 'end', id: 99 })).not.toThrow()
})
