import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { stillCore } from '../electron/page/stillCore.ts'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'
import type { Core, PortfolioView } from '../src/api/Core.ts'
import { type ChromiumShell, openChromiumShell } from './openChromiumShell.ts'

const executablePath = await findChromium()

const view: PortfolioView = {
  account: '0x0',
  handedTo: null,
  chain: 'test',
  block: { number: '1', timestamp: '1' },
  reached: true,
  totalUsd: '0.00',
  holdings: [],
  between: [],
  gaps: [],
  listed: { looked: 0, unread: [] },
  allocation: [],
  loan: { status: 'none' },
  earnedUsd: null,
}

/** A page that shows what the bridge brings, and leaves a record of it for the test. */
const script = `
  const replies = []
  window.record = replies
  window.bridge.listen((reply) => replies.push(reply))
  window.bridge.send({ kind: 'query', id: 0, path: 'history', input: undefined })
  document.body.append('shown')
`

let folder = ''
let shell: ChromiumShell | undefined
const calls: string[] = []

const core: Core = stillCore({
  history: () => {
    calls.push('history')
    return []
  },
  async *watchPortfolio(signal) {
    calls.push('watch')
    yield view
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    calls.push('unwatched')
  },
})

describe.skipIf(executablePath === null)('openChromiumShell', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sayso-shell-'))
    // So that the browser's own folder is the only one there.
    mkdirSync(join(folder, 'temporary'))
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(folder, 'temporary'))
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>Sayso</title><body><script type="module" src="./main.js"></script><script>window.inline = 1</script>',
    )
    writeFileSync(join(folder, 'main.js'), script)
    shell = await openChromiumShell({ core, headless: true, pageFolder: folder, executablePath: executablePath ?? '' })
    await shell.page.getByText('shown').waitFor()
  }, 60_000)

  afterAll(async () => {
    vi.unstubAllEnvs()
    await shell?.close()
    rmSync(folder, { recursive: true })
  })

  const opened = () => {
    if (shell === undefined) throw new Error('The shell is not open.')
    return shell
  }
  const run = (code: string) => opened().page.evaluate(code)

  test('default', async () => {
    expect(readdirSync(join(folder, 'temporary')).filter((name) => name.startsWith('sayso-window-'))).toHaveLength(1)
    await expect.poll(() => run('JSON.stringify(window.record)')).toBe('[{"kind":"result","id":0,"data":[]}]')
    expect(opened().page.url()).toBe('https://sayso.invalid/')
    expect(await run('isSecureContext')).toBe(true)
  })

  test('E05: the page finds the two functions, frozen, and no way into the shell', async () => {
    expect(await run('Object.keys(window.bridge).sort().join()')).toBe('listen,send')
    expect(await run('Object.isFrozen(window.bridge)')).toBe(true)
    expect(await run('try { window.bridge = 1 } catch {} typeof window.bridge.send')).toBe('function')
    expect(await run('[typeof require, typeof process, typeof module].join()')).toBe('undefined,undefined,undefined')
    expect(await run("Object.keys(window).filter((name) => name.startsWith('sayso')).join()")).toBe('')
  })

  test('E06: nothing inline runs, and nothing is fetched from anywhere', async () => {
    expect(await run('typeof window.inline')).toBe('undefined')
    expect(await run("fetch('https://example.com').then(() => 'reached', () => 'blocked')")).toBe('blocked')
    expect(await run("fetch('./main.js').then(() => 'reached', () => 'blocked')")).toBe('blocked')
    const beacon =
      "new Promise((done) => { const i = new Image(); i.onload = () => done('reached'); i.onerror = () => done('blocked'); i.src = 'https://example.com/x.png' })"
    expect(await run(beacon)).toBe('blocked')
    const socket =
      "new Promise((done) => { try { const s = new WebSocket('wss://example.com'); s.onopen = () => done('reached'); s.onerror = s.onclose = () => done('blocked') } catch { done('blocked') } })"
    expect(await run(socket)).toBe('blocked')
    expect(await run("try { document.body.innerHTML = '<b>x</b>'; 'taken' } catch { 'blocked' }")).toBe('blocked')
  })

  test('E08: there is no way off the page and no second window', async () => {
    await run("void (location.href = 'https://example.com/')")
    await run("void open('https://sayso.invalid/')")
    await run("void (location.href = './main.js')")
    await expect.poll(() => opened().context.pages().length).toBe(1)
    expect(opened().page.url()).toBe('https://sayso.invalid/')
    expect(await run("document.body.textContent.includes('shown')")).toBe(true)
  })

  test('E09: what needs permission is denied without asking', async () => {
    expect(await run("navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state)")).toBe('denied')
    expect(await run('Notification.requestPermission()')).toBe('denied')
    expect(await run("navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'denied')")).toBe(
      'denied',
    )
  })

  test('E11: a frame of the page is not listened to', async () => {
    const before = calls.length
    await run("void document.body.append(Object.assign(document.createElement('iframe'), { src: 'about:blank' }))")
    expect(await run("typeof document.querySelector('iframe')?.contentWindow.bridge")).toBe('undefined')
    expect(calls.length).toBe(before)
  })

  test('behavior: a reload ends what the page listened to, and starts anew', async () => {
    await run("void window.bridge.send({ kind: 'subscription', id: 1, path: 'watchPortfolio', input: undefined })")
    await expect.poll(() => run('window.record.some((reply) => reply.kind === "event")')).toBe(true)
    await opened().page.reload()
    await expect.poll(() => calls).toContain('unwatched')
    await expect.poll(() => run('JSON.stringify(window.record)')).toBe('[{"kind":"result","id":0,"data":[]}]')
  })

  test('behavior: replies come in the order they were made', async () => {
    await run(
      "void Array.from({ length: 200 }, (_, i) => window.bridge.send({ kind: 'query', id: 1000 + i, path: 'history', input: undefined }))",
    )
    await expect.poll(() => run('window.record.filter((reply) => reply.id >= 1000).length')).toBe(200)
    expect(
      await run('window.record.filter((reply) => reply.id >= 1000).every((reply, i) => reply.id === 1000 + i)'),
    ).toBe(true)
  })

  test('behavior: garbage is ignored', async () => {
    await run(
      "void [null, 7, 'x', {}, { kind: 'query' }, { __proto__: { kind: 'query' } }, 'y'.repeat(1e6)].forEach((message) => window.bridge.send(message))",
    )
    expect(await run("new Promise((done) => setTimeout(() => done('alive'), 50))")).toBe('alive')
  })

  test('behavior: closing the window ends the shell', async () => {
    await opened().page.close()
    await opened().closed
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(readdirSync(join(folder, 'temporary')).filter((name) => name.startsWith('sayso-window-'))).toEqual([])
  })
})
