import { expect, test } from 'vitest'
import type { SheetMessage, SheetOrder } from '../../src/api/sheet/messages.ts'
import { usualPreferences } from '../../src/model/usualPreferences.ts'
import { makeSheetBridge, type PortPart } from './makeSheetBridge.ts'

function setUp() {
  const toMain: SheetMessage[] = []
  const toSigner: unknown[] = []
  const heard: SheetOrder[] = []
  let order = (_order: SheetOrder): void => {}
  let give = (_port: PortPart): void => {}
  const bridge = makeSheetBridge({
    send: (message) => toMain.push(message),
    onOrder: (listen) => {
      order = listen
    },
    onPort: (listen) => {
      give = listen
    },
  })
  bridge.listen((one) => heard.push(one))
  let close = (): void => {}
  const port: PortPart = {
    postMessage: (message) => toSigner.push(message),
    onmessage: null,
    addEventListener: (_event, listener) => {
      close = listener
    },
  }
  return {
    bridge,
    toMain,
    toSigner,
    heard,
    port,
    close: () => close(),
    give: () => give(port),
    order: (one: SheetOrder) => order(one),
  }
}

const unlock: SheetMessage = { kind: 'ask', number: 3, request: { ask: 'unlock', password: 'canary' } }

test('default: what is ordered is told, what is said goes to main', () => {
  const { bridge, order, heard, toMain } = setUp()
  order({ kind: 'wallet', look: usualPreferences })
  bridge.send({ kind: 'ready' })
  expect(heard).toEqual([{ kind: 'wallet', look: usualPreferences }])
  expect(toMain).toEqual([{ kind: 'ready' }])
})

test('E14, K09: with a port a password goes to the signer’s process, and main sees nothing of it', () => {
  const { bridge, give, port, heard, toMain, toSigner } = setUp()
  give()
  bridge.send(unlock)
  expect(toSigner).toEqual([{ number: 3, request: { ask: 'unlock', password: 'canary' } }])
  expect(toMain).toEqual([])
  const reply = { reply: 'refused', sentence: 'No.', retryAfterSeconds: 1 } as const
  port.onmessage?.({ data: { number: 3, reply } })
  expect(heard).toEqual([{ kind: 'reply', number: 3, reply }])
  // The rest still goes to main.
  bridge.send({ kind: 'close' })
  expect(toMain).toEqual([{ kind: 'close' }])
})

test('F27: when the signer’s process is gone, what was asked is refused, and the next goes to main', () => {
  const { bridge, give, close, heard, toMain } = setUp()
  give()
  bridge.send(unlock)
  close()
  expect(heard).toMatchObject([{ kind: 'reply', number: 3, reply: { reply: 'refused' } }])
  bridge.send({ kind: 'ask', number: 4, request: { ask: 'state' } })
  expect(toMain).toEqual([{ kind: 'ask', number: 4, request: { ask: 'state' } }])
})

test.each([null, 7, 'reply', {}, { number: '3', reply: {} }, { number: 3 }])(
  'E11: %j on the port is no reply',
  (data) => {
    const { give, port, heard } = setUp()
    give()
    port.onmessage?.({ data })
    expect(heard).toEqual([])
  },
)

test('E12: only functions are exposed', () => {
  expect(Object.values(setUp().bridge).every((part) => typeof part === 'function')).toBe(true)
})
