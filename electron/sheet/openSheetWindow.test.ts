import { expect, test, vi } from 'vitest'
import { usualPreferences } from '../../src/model/usualPreferences.ts'
import type { IpcMainPart } from '../handleFrom.ts'
import { openSheetWindow, type SheetWindowPart } from './openSheetWindow.ts'
import { sheetOrderChannel, sheetSendChannel } from './sheetChannels.ts'

/** Stands in for Electron, and keeps what was done with it. */
function setUp() {
  const channels = new Map<string, Parameters<IpcMainPart['handle']>[1]>()
  const did: unknown[] = []
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
  let whenClosed = (): void => {}
  const mainFrame = { url: 'app://sheet/' }
  const webContents: SheetWindowPart['webContents'] = {
    mainFrame,
    isDestroyed: () => false,
    send: (channel, order) => did.push(['send', channel, order]),
    on: (event: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(event, listener),
    setWindowOpenHandler: (handler) => did.push(['opens', handler({ url: 'https://etherscan.io/tx/0x1' }).action]),
  }
  const window: SheetWindowPart = {
    webContents,
    setContentProtection: (on) => did.push(['protected', on]),
    loadURL: async (url) => void did.push(['load', url]),
    show: () => did.push(['show']),
    destroy: () => whenClosed(),
    on: (_event, listener) => {
      whenClosed = listener
    },
  }
  const sendSurfacePort = vi.fn()
  const receive = vi.fn()
  const closed = vi.fn()
  const open = openSheetWindow({
    ipcMain: {
      handle: (channel, listener) => channels.set(channel, listener),
      removeHandler: (channel) => channels.delete(channel),
    },
    makeWindow: () => window,
    sendSurfacePort,
  })
  const opened = (shows: 'approval' | 'wallet' = 'approval') => open(shows, { receive, closed })
  return { channels, did, listeners, mainFrame, webContents, sendSurfacePort, receive, closed, opened }
}

test('E15 default: it is in no picture of the screen before anything is in it, and shown when it is there', async () => {
  const { opened, did } = setUp()
  await opened()
  expect(did).toEqual([['protected', true], ['opens', 'deny'], ['load', 'app://sheet/'], ['show']])
})

test('E08: it never leaves its address', async () => {
  const { opened, listeners } = setUp()
  await opened()
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
    const preventDefault = vi.fn()
    listeners.get(event)?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(1)
  }
})

test('default: what it says is heard, and what it is told is sent to it alone', async () => {
  const { opened, channels, did, mainFrame, webContents, receive } = setUp()
  const window = await opened()
  channels.get(sheetSendChannel)?.({ sender: webContents, senderFrame: mainFrame }, { kind: 'ready' })
  expect(receive).toHaveBeenCalledExactlyOnceWith({ kind: 'ready' }, window)
  window.tell({ kind: 'wallet', look: usualPreferences })
  expect(did.at(-1)).toEqual(['send', sheetOrderChannel, { kind: 'wallet', look: usualPreferences }])
})

test('E11, A74: the app’s page, a frame inside, a frame that is gone and another address are not heard', async () => {
  const { opened, channels, mainFrame, webContents, receive } = setUp()
  await opened()
  const say = (event: Parameters<Parameters<IpcMainPart['handle']>[1]>[0]) =>
    channels.get(sheetSendChannel)?.(event, { kind: 'ready' })
  say({ sender: {}, senderFrame: { url: 'app://sayso/' } })
  say({ sender: {}, senderFrame: mainFrame })
  say({ sender: webContents, senderFrame: { url: 'app://sheet/' } })
  say({ sender: webContents, senderFrame: null })
  mainFrame.url = 'app://sayso/'
  say({ sender: webContents, senderFrame: mainFrame })
  mainFrame.url = 'app://sheet.evil/'
  say({ sender: webContents, senderFrame: mainFrame })
  expect(receive).not.toHaveBeenCalled()
})

test('E11: its one channel is there while the window is', async () => {
  const { opened, channels, closed } = setUp()
  const window = await opened()
  expect([...channels.keys()]).toEqual([sheetSendChannel])
  window.close()
  expect(channels.size).toBe(0)
  expect(closed).toHaveBeenCalledTimes(1)
})

test('behavior: a view that crashed is closed', async () => {
  const { opened, listeners, closed } = setUp()
  await opened()
  listeners.get('render-process-gone')?.({ preventDefault: () => {} })
  expect(closed).toHaveBeenCalledTimes(1)
})

test('K09: the way to the signer is given to the wallet’s view, and to no other', async () => {
  const { opened, sendSurfacePort } = setUp()
  await opened('approval')
  expect(sendSurfacePort).not.toHaveBeenCalled()
  await opened('wallet')
  expect(sendSurfacePort).toHaveBeenCalledTimes(1)
})
