import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sendChannel } from './channels.ts'
import { handleFrom, type IpcMainPart } from './handleFrom.ts'
import { pageUrl, sheetUrl } from './origin.ts'
import { sheetSendChannel } from './sheet/sheetChannels.ts'

/** The shell's own code, without its tests. */
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(import.meta.dirname, name), 'utf8') }))

const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('E11: main hears windows in one file, and nothing is sent that waits for an answer of main', () => {
  expect(filesWith(/ipcMain\.(handle|handleOnce)\(/)).toEqual(['handleFrom.ts'])
  expect(filesWith(/ipcMain\.(on|once|addListener)\(|sendSync/)).toEqual([])
  expect(filesWith(/handleFrom\(/).sort()).toEqual(['handleFrom.ts', 'serveIpc.ts', 'sheet/openSheetWindow.ts'])
})

test('E12: preloads expose one thing each, of functions', () => {
  expect(filesWith(/exposeInMainWorld\(/).sort()).toEqual(['preload.ts', 'sheet/sheetPreload.ts'])
  for (const { text } of sources) expect(text.match(/exposeInMainWorld\(/g)?.length ?? 0).toBeLessThanOrEqual(1)
})

test('E04: every window has the locked preferences, and every page the locks', () => {
  for (const { text } of sources.filter(({ text }) => text.includes('new BrowserWindow(')))
    expect(text.match(/lockedPreferences\(\{/g)?.length).toBe(text.match(/new BrowserWindow\(/g)?.length)
  expect(filesWith(/new (WebContentsView|BrowserView)\(|<webview/)).toEqual([])
  expect(sources.find(({ name }) => name === 'main.ts')?.text).toMatch(
    /on\('web-contents-created', \(_event, contents\) => lockContents\(contents, null\)\)/,
  )
})

test('A75, E18: the app is opened by no link, and what a second start says is not read', () => {
  expect(filesWith(/setAsDefaultProtocolClient|open-url/)).toEqual([])
  const main = sources.find(({ name }) => name === 'main.ts')?.text
  expect(main).toContain("app.on('second-instance', bringToFront)")
  // It takes nothing, so nothing of what the second start says can reach anything.
  expect(main).toContain('function bringToFront(): void {')
})

test('E15: no crash report is made or sent', () => {
  expect(filesWith(/crashReporter/)).toEqual([])
})

const hostile: readonly (readonly [string, readonly unknown[]])[] = [
  ['nothing', []],
  ['null', [null, null]],
  ['ten million letters', ['x'.repeat(10_000_000), 'y'.repeat(10_000_000)]],
  ['a prototype', [JSON.parse('{"__proto__":{"polluted":true}}'), JSON.parse('{"constructor":{"prototype":{}}}')]],
  ['a deep list', [Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 0)]],
  ['bytes', [new Uint8Array(1_000_000)]],
]

test.each(
  [
    [sendChannel, pageUrl],
    [sheetSendChannel, sheetUrl],
  ].flatMap(([channel = '', url = '']) => hostile.map(([name, args]) => [channel, url, name, args] as const)),
)('E11, A74: on %s (%s), %s: heard from the one frame only, and then as it is', (channel, url, _name, args) => {
  const handlers = new Map<string, Parameters<IpcMainPart['handle']>[1]>()
  const mainFrame = { url }
  const contents = { mainFrame }
  const listen = vi.fn()
  const ipcMain = {
    handle: (name: string, listener: Parameters<IpcMainPart['handle']>[1]) => handlers.set(name, listener),
    removeHandler: (name: string) => handlers.delete(name),
  }
  const leave = handleFrom(ipcMain, channel, { contents, url }, listen)
  const strangers = [
    { sender: contents, senderFrame: null },
    { sender: contents, senderFrame: { url } },
    { sender: {}, senderFrame: mainFrame },
    { sender: null, senderFrame: { url: 'https://evil.example/' } },
  ]
  for (const event of strangers) handlers.get(channel)?.(event, ...args)
  for (const other of [pageUrl, sheetUrl, `${url}other`, 'about:blank'].filter((address) => address !== url)) {
    mainFrame.url = other
    handlers.get(channel)?.({ sender: contents, senderFrame: mainFrame }, ...args)
  }
  expect(listen).not.toHaveBeenCalled()
  mainFrame.url = url
  handlers.get(channel)?.({ sender: contents, senderFrame: mainFrame }, ...args)
  expect(listen).toHaveBeenCalledExactlyOnceWith(...args)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  leave()
  expect(handlers.size).toBe(0)
})
