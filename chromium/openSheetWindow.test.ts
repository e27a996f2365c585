import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stillCore } from '../electron/page/stillCore.ts'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'
import { SheetDesk } from '../src/api/sheet/SheetDesk.ts'
import { sheetForTests } from '../src/model/sheetForTests.ts'
import { usualPreferences } from '../src/model/usualPreferences.ts'
import { type ChromiumShell, openChromiumShell } from './openChromiumShell.ts'
import { sheetUrl } from './places.ts'

const executablePath = await findChromium()

const sheet = sheetForTests({ summary: 'Send it all away' })

/** A sheet that keeps what it is told, and says what the test has it say. */
const sheetScript = `
  window.record = []
  window.sheet.listen((order) => window.record.push(order))
  window.sheet.send({ kind: 'ready' })
`

/** A busy machine takes its time. */
const soon = { timeout: 20_000 }

let folder = ''
let shell: ChromiumShell | undefined
let desk: SheetDesk
let surfaceAsked: unknown[] = []

describe.skipIf(executablePath === null)('openSheetWindow', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sayso-sheet-'))
    for (const [name, script] of [
      ['page', "document.body.append('page')"],
      ['sheet', sheetScript],
    ] as const) {
      const place = mkdtempSync(join(folder, name))
      writeFileSync(join(place, 'index.html'), '<!doctype html><body><script type="module" src="./main.js"></script>')
      writeFileSync(join(place, 'main.js'), script)
      places[name] = place
    }
    desk = new SheetDesk({ monotonicMs: () => performance.now(), newId: randomUUID, pause })
    shell = await openChromiumShell({
      core: stillCore({ preferences: () => ({ ...usualPreferences, theme: 'dark', language: 'de' }) }),
      desk,
      surface: async (request) => {
        surfaceAsked.push(request)
        return { reply: 'refused', sentence: 'No.', retryAfterSeconds: null }
      },
      headless: true,
      pageFolder: places.page,
      sheetFolder: places.sheet,
      executablePath: executablePath ?? '',
    })
  }, 60_000)

  afterAll(async () => {
    await shell?.close()
    rmSync(folder, { recursive: true })
  })

  const places = { page: '', sheet: '' }
  const opened = (): ChromiumShell => {
    if (shell === undefined) throw new Error('The shell is not open.')
    return shell
  }
  const sheetPages = (): readonly Page[] =>
    opened()
      .context.pages()
      .filter((page) => page.url() === sheetUrl)

  /** Asks, and waits for the sheet to know what for. */
  async function ask(controller = new AbortController()) {
    const asking = desk.ask(sheet, controller.signal)
    await expect.poll(() => sheetPages().length, soon).toBe(1)
    const [page] = sheetPages()
    if (page === undefined) throw new Error('The sheet is gone again.')
    await expect.poll(() => page.evaluate('window.record?.length'), soon).toBe(1)
    return { asking, page }
  }
  const approveNow =
    "window.sheet.send({ kind: 'approve', id: window.record[0].id, hash: window.record[0].sheet.hash, typed: null })"

  test('default: it opens at an address of its own, shows what it is told, and is closed with its answer', async () => {
    const { asking, page } = await ask()
    expect(await page.evaluate('window.record')).toMatchObject([
      { kind: 'approval', sheet, look: { theme: 'dark', language: 'de', text: 'normal' } },
    ])
    expect(await page.evaluate('Object.keys(window.sheet).sort().join()')).toBe('listen,send')
    await pause(700)
    await page.evaluate(approveNow)
    expect(await asking).toEqual({ decision: 'approve', typed: null })
    await expect.poll(() => opened().context.pages().length, soon).toBe(1)
  })

  test('behavior: a window that its person closes is a drop', async () => {
    const { asking, page } = await ask()
    await page.close()
    expect(await asking).toEqual({ decision: 'drop' })
  })

  test('behavior: a plan that is withdrawn is told', async () => {
    const controller = new AbortController()
    const { asking, page } = await ask(controller)
    controller.abort('This plan was dropped.')
    expect(await asking).toEqual({ decision: 'drop' })
    await expect
      .poll(() => page.evaluate('window.record[1]'), soon)
      .toEqual({ kind: 'over', sentence: 'This plan was dropped.' })
    await page.close()
  })

  test('A71, A74: the page has no function of the sheet’s, no handle on it, and cannot open it', async () => {
    const { asking, page } = await ask()
    const run = (code: string) => opened().page.evaluate(code)
    expect(await run('[typeof window.sheet, typeof window.bridge].join()')).toBe('undefined,object')
    expect(await page.evaluate('[typeof window.bridge, String(window.opener)].join()')).toBe('undefined,null')
    const popup = `new Promise((done) => {
      const opened = window.open('${sheetUrl}')
      const read = () => { try { return opened.document.body.innerHTML } catch { return 'kept out' } }
      setTimeout(() => done([opened === null || opened.closed, opened === null ? '' : read()].join()), 1_000)
    })`
    expect(await run(popup)).toMatch(/^true,(kept out)?$/)
    await run(`void (location.href = '${sheetUrl}')`)
    await run(`void document.body.append(Object.assign(document.createElement('iframe'), { src: '${sheetUrl}' }))`)
    await pause(300)
    expect(sheetPages()).toEqual([page])
    expect(
      opened()
        .page.frames()
        .filter((frame) => frame.url() === sheetUrl),
    ).toEqual([])
    expect(opened().page.url()).toBe('https://sayso.invalid/')
    await page.close()
    expect(await asking).toEqual({ decision: 'drop' })
  })

  test('A74: the sheet and the page run in processes of their own', async () => {
    const { asking, page } = await ask()
    const session = await opened().context.newCDPSession(page)
    void session.send('Page.crash').catch(() => {})
    expect(await asking).toEqual({ decision: 'drop' })
    expect(await opened().page.evaluate('document.body.textContent')).toContain('page')
  })

  test('E06, E07, E08: the sheet is locked as the page is', async () => {
    const { asking, page } = await ask()
    expect(await page.evaluate("fetch('https://example.com').then(() => 'reached', () => 'blocked')")).toBe('blocked')
    expect(await page.evaluate("try { document.body.innerHTML = '<b>x</b>'; 'taken' } catch { 'blocked' }")).toBe(
      'blocked',
    )
    await page.evaluate("void (location.href = 'https://example.com/')")
    await page.evaluate("void (location.href = 'https://sayso.invalid/')")
    await page.evaluate("void open('https://sayso.invalid/')")
    await pause(300)
    expect(page.url()).toBe(sheetUrl)
    expect(opened().context.pages()).toHaveLength(2)
    await page.close()
    await asking
  })

  test('behavior: what the wallet’s view asks reaches the signer, and the answer the view', async () => {
    surfaceAsked = []
    const open = desk.openWallet()
    await expect.poll(() => sheetPages().length, soon).toBe(1)
    const [page] = sheetPages()
    await expect.poll(() => page?.evaluate('window.record?.length'), soon).toBe(1)
    await page?.evaluate("window.sheet.send({ kind: 'ask', number: 1, request: { ask: 'state' } })")
    await expect.poll(() => page?.evaluate('window.record[1]'), soon).toMatchObject({ kind: 'reply', number: 1 })
    expect(surfaceAsked).toEqual([{ ask: 'state' }])
    await page?.close()
    await open
  })

  test('E11, A74: a frame inside the sheet, and garbage, are not listened to', async () => {
    const { asking, page } = await ask()
    await page.evaluate("void document.body.append(document.createElement('iframe'))")
    expect(await page.evaluate("typeof document.querySelector('iframe').contentWindow.sheet")).toBe('undefined')
    await pause(700)
    await page.evaluate(
      "[null, 7, 'approve', {}, [], { kind: 'approve' }, { kind: 'approve', id: 'x', hash: 'y' }, 'z'.repeat(1e7)].forEach((m) => window.sheet.send(m))",
    )
    await page.close()
    expect(await asking).toEqual({ decision: 'drop' })
  })

  // Chromium's own headed code, drawing to nowhere.
  test.skipIf(process.platform !== 'linux')(
    'behavior: with a screen it is a small window without a browser’s controls',
    async () => {
      const program = join(folder, 'chromium-without-display.sh')
      writeFileSync(program, `#!/bin/sh\nexec '${executablePath}' --ozone-platform=headless "$@" 2>/dev/null\n`, {
        mode: 0o700,
      })
      const other = new SheetDesk({ monotonicMs: () => performance.now(), newId: randomUUID, pause })
      const headed = await openChromiumShell({
        core: stillCore({ preferences: () => ({ ...usualPreferences, theme: 'dark', language: 'de' }) }),
        desk: other,
        headless: false,
        pageFolder: places.page,
        sheetFolder: places.sheet,
        executablePath: program,
      })
      try {
        const open = other.openWallet()
        await expect.poll(() => headed.context.pages().length, soon).toBe(2)
        const page = headed.context.pages().find((each) => each !== headed.page)
        await expect.poll(() => page?.url(), soon).toBe(sheetUrl)
        expect(await page?.evaluate('[innerWidth, innerHeight].join()')).toBe('560,760')
        const middle = (side: 'X' | 'Y', length: 'Width' | 'Height'): string =>
          `Math.round(screen${side} + outer${length} / 2)`
        const [across, down] = [middle('X', 'Width'), middle('Y', 'Height')]
        expect(await page?.evaluate(across)).toBeCloseTo(Number(await headed.page.evaluate(across)), -1)
        expect(await page?.evaluate(`${down}`)).toBeGreaterThanOrEqual(Number(await headed.page.evaluate(down)) - 10)
        expect(await page?.evaluate("matchMedia('(display-mode: standalone)').matches")).toBe(true)
        await page?.close()
        await open
      } finally {
        await headed.close()
      }
    },
  )
})
